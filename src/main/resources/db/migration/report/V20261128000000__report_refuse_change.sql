-- What was looked at, measured, packed and decided is never changed afterwards; tables of history hang this on themselves.
create function report_refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
