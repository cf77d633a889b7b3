-- What is written stays: the trail and its seals take new rows only.
create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
        using errcode = 'insufficient_privilege';
end;
$$;
create trigger audit_event_append_only before update or delete or truncate on audit_event
    for each statement execute function audit_refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
    for each statement execute function audit_refuse_change();
