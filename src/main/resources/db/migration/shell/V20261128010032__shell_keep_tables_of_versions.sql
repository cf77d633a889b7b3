-- One line keeps the versions of a table from now on: select past.keep('the_table'). Called again after the table has changed its
-- shape, it follows.
create function past.copy_indexes(of text) returns void language plpgsql as $$
declare
    shape text;
begin
    for shape in
        select regexp_replace(pg_get_indexdef(indexrelid), '^CREATE (UNIQUE )?INDEX \S+ ON (public\.)?(\S+)', format('create index on past.%I', of))
          from pg_index where indrelid = format('public.%I', of)::regclass and indexprs is null and indpred is null
    loop
        execute shape;
    end loop;
end
$$;

create function past.keep(of text) returns void language plpgsql as $$
declare
    missing record;
begin
    if to_regclass(format('past.%I', of)) is null then
        execute format('create table past.%1$I (like public.%1$I, seen_from timestamptz not null,
            seen_to timestamptz not null default ''infinity'', check (seen_from <= seen_to))', of);
        execute format('insert into past.%I (%s, seen_from) select %s, past.told(now(), %s) from public.%I n', of, past.columns(of, ''),
            past.columns(of, 'n.'), coalesce(past.own_times(of, 'n.', false), 'array[]::timestamptz[]'), of);
        perform past.copy_indexes(of);
        perform past.write_trigger(of);
        perform past.hang_triggers(of);
    else
        for missing in
            select attname, format_type(atttypid, atttypmod) as type from pg_attribute
             where attrelid = format('public.%I', of)::regclass and attnum > 0 and not attisdropped
               and attname not in (select attname from pg_attribute where attrelid = format('past.%I', of)::regclass and attnum > 0)
        loop
            execute format('alter table past.%I add column %I %s', of, missing.attname, missing.type);
        end loop;
        perform past.write_trigger(of);
    end if;
    perform lens.show(of, format('past.%I', of), 't.seen_from <= lens.at() and t.seen_to > lens.at()');
    insert into shell_kept values (of, 'VERSIONS', null, now()) on conflict (table_name) do nothing;
end
$$;
