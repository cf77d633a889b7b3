-- A row that changes often has many versions, and each change closes the open one: found along the key alone it cost as much as there
-- were versions. Along key and end the open version is one step away, and so is the one of an instant.
create function past.index_key(of text) returns void language plpgsql as $$
declare
    shape text;
begin
    for shape in
        select format('drop index past.%I', i.relname)
          from pg_index x join pg_class i on i.oid = x.indexrelid
         where x.indrelid = format('past.%I', of)::regclass and x.indpred is null
           and (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                 where a.attrelid = x.indrelid and a.attnum = any (x.indkey)) = past.key_columns(of, '')
           and x.indnkeyatts = (select count(*) from pg_attribute a where a.attrelid = x.indrelid and a.attnum = any (x.indkey))
    loop
        execute shape;
    end loop;
    execute format('create index on past.%I (%s, seen_to)', of, past.key_columns(of, ''));
end
$$;

create or replace function past.copy_indexes(of text) returns void language plpgsql as $$
declare
    shape text;
begin
    for shape in
        select regexp_replace(pg_get_indexdef(indexrelid), '^CREATE (UNIQUE )?INDEX \S+ ON (public\.)?(\S+)', format('create index on past.%I', of))
          from pg_index where indrelid = format('public.%I', of)::regclass and indexprs is null and indpred is null
    loop
        execute shape;
    end loop;
    perform past.index_key(of);
end
$$;

select past.index_key(table_name) from shell_kept where how = 'VERSIONS' order by table_name;
