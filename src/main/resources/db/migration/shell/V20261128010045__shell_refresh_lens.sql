-- After every migration: tables that have changed their shape are shown in it (afterMigrate__shell_refresh_lens.sql calls it).
create function lens.shape(place text, of text) returns text language sql stable as $$
    select string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum) from pg_attribute
     where attrelid = to_regclass(format('%I.%I', place, of)) and attnum > 0 and not attisdropped
$$;

create function lens.is_stale() returns boolean language sql stable as $$
    select exists (
        select from shell_kept k
         where to_regclass(format('public.%I', table_name)) is not null
           and ((how <> 'LIVE' and to_regclass(format('lens.%I', table_name)) is null)
             or lens.shape('lens', table_name) <> lens.shape('public', table_name)
             or (how = 'VIEW' and to_regclass(format('scope.%I', table_name)) is null)
             or lens.shape('scope', table_name) <> lens.shape('public', table_name)))
$$;

create function lens.refresh() returns void language plpgsql set client_min_messages = warning as $$
declare
    told record;
begin
    if not lens.is_stale() then
        return;
    end if;
    for told in
        select * from shell_kept where to_regclass(format('public.%I', table_name)) is not null
         order by array_position(array['VERSIONS', 'DATED', 'LIVE', 'FOLLOWS', 'MADE', 'VIEW'], how), table_name
    loop
        case told.how
            when 'VERSIONS' then perform past.keep(told.table_name);
            when 'DATED' then perform lens.date(told.table_name, told.detail);
            when 'LIVE' then perform lens.leave(told.table_name, told.detail);
            when 'MADE' then perform lens.remake(told.table_name, told.detail);
            when 'FOLLOWS' then perform lens.follow(told.table_name, told.detail);
            when 'VIEW' then perform lens.view(told.table_name);
        end case;
    end loop;
end
$$;
