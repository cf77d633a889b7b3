-- What writes the versions of a table: one function for each, hung on its statements, so that a thousand rows cost one step. It runs
-- as the owner: the application reads versions through the lens and can write none.
create function past.write_trigger(of text) returns void language plpgsql as $$
declare
    into_past text := format('insert into past.%I (%s, seen_from)', of, past.columns(of, ''));
    own text := coalesce(past.own_times(of, 'n.', true), 'array[]::timestamptz[]');
begin
    execute format($make$
create or replace function past.%1$I() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
declare
    stood timestamptz := past.stood();
    story boolean := past.is_story();
begin
    if tg_op = 'INSERT' then
        %2$s select %3$s, case when story then past.told(stood, %4$s) else stood end from new_rows n;
    elsif tg_op = 'UPDATE' then
        with told as materialized (
            select n.*, case when story then past.told(stood, %4$s) else stood end as lens_told from new_rows n),
        closed as (
            update past.%1$I p set seen_to = greatest(p.seen_from, coalesce(n.lens_told, stood))
              from old_rows o left join told n on %5$s
             where %6$s and p.seen_to = 'infinity' returning %7$s, p.seen_to)
        %2$s select %3$s, greatest(n.lens_told, o.seen_to) from told n left join closed o on %5$s;
    elsif tg_op = 'DELETE' then
        update past.%1$I p set seen_to = greatest(p.seen_from, stood) from old_rows o where %6$s and p.seen_to = 'infinity';
    else
        update past.%1$I p set seen_to = greatest(p.seen_from, stood) where p.seen_to = 'infinity';
    end if;
    return null;
end
$body$
$make$, of, into_past, past.columns(of, 'n.'), own,
        past.key_match(of, 'n', 'o'), past.key_match(of, 'p', 'o'), past.key_columns(of, 'p.'));
end
$$;

create function past.hang_triggers(of text) returns void language plpgsql as $$
begin
    execute format('create trigger zz_past_insert after insert on public.%1$I referencing new table as new_rows
        for each statement execute function past.%1$I()', of);
    execute format('create trigger zz_past_update after update on public.%1$I referencing old table as old_rows
        new table as new_rows for each statement execute function past.%1$I()', of);
    execute format('create trigger zz_past_delete after delete on public.%1$I referencing old table as old_rows
        for each statement execute function past.%1$I()', of);
    execute format('create trigger zz_past_truncate after truncate on public.%1$I
        for each statement execute function past.%1$I()', of);
end
$$;
