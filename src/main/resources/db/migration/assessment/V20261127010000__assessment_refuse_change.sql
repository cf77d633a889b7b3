-- What was assessed, awarded and found on a visit is never changed afterwards; tables of history hang this on themselves.
create function assessment_refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
