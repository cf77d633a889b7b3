-- A published specification and its items are never changed: orders point at them.
create function inspection_spec_fixed() returns trigger language plpgsql as $$
declare
    touched record;
begin
    if tg_op = 'DELETE' then touched := old; else touched := new; end if;
    if exists (select from inspection_spec_version v
                where v.spec_id = touched.spec_id and v.version = touched.version and v.state <> 'draft') then
        raise exception 'version % of the specification is fixed', touched.version using errcode = 'restrict_violation';
    end if;
    return touched;
end $$;
create trigger inspection_spec_item_fixed before insert or update or delete on inspection_spec_item
    for each row execute function inspection_spec_fixed();

create function inspection_spec_version_fixed() returns trigger language plpgsql as $$
begin
    if old.state <> 'draft' then
        raise exception 'version % of the specification is fixed', old.version using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger inspection_spec_version_fixed before update on inspection_spec_version
    for each row execute function inspection_spec_version_fixed();
create trigger inspection_spec_version_kept before delete or truncate on inspection_spec_version
    for each statement execute function inspection_refuse_change();
