-- Whoever may use a schema of views may read each view in it.
create function lens.let_read(place text, of text) returns void language plpgsql as $$
declare
    reader text;
begin
    for reader in
        select r.rolname from pg_namespace n cross join lateral aclexplode(n.nspacl) a join pg_roles r on r.oid = a.grantee
         where n.nspname = place and a.privilege_type = 'USAGE' and a.grantee <> n.nspowner
    loop
        execute format('grant select on %I.%I to %I', place, of, reader);
    end loop;
end
$$;

-- The views of schemas lens and scope, with the columns of the table in its order: a statement means the same with and without a lens.
create function lens.show(of text, source text, condition text) returns void language plpgsql set client_min_messages = warning as $$
declare
    owned text := lens.owned(of, 't');
    narrow text := case when owned is null then 'true' else format('(lens.merchants() is null or %s)', owned) end;
begin
    execute format('drop view if exists lens.%1$I cascade', of);
    execute format('drop view if exists scope.%1$I cascade', of);
    if condition is not null or owned is not null then
        execute format('create view lens.%I as select %s from %s t where %s and %s',
            of, past.columns(of, 't.'), source, coalesce(condition, 'true'), narrow);
        perform lens.let_read('lens', of);
    end if;
    if owned is not null then
        execute format('create view scope.%I as select %s from public.%I t where %s', of, past.columns(of, 't.'), of, narrow);
        perform lens.let_read('scope', of);
    end if;
end
$$;
