-- A table whose state other rows tell whole needs no versions: the lens shows what they say of then. Unlike a copy that is made of parts
-- of which some are told live, it stands in evidence packs.
alter table shell_kept drop constraint shell_kept_how_check;
alter table shell_kept add constraint shell_kept_how_check
    check (how in ('VERSIONS', 'DATED', 'FOLLOWS', 'LIVE', 'REPLAYED', 'MADE', 'VIEW'));

create function lens.replay(of text, source text) returns void language plpgsql as $$
begin
    perform lens.show(of, '(' || source || ')', 'true');
    perform lens.enter(of, 'REPLAYED', source);
end
$$;

create or replace function lens.refresh() returns void language plpgsql set client_min_messages = warning as $$
declare
    told record;
begin
    if not lens.is_stale() then
        return;
    end if;
    for told in
        select * from shell_kept where to_regclass(format('public.%I', table_name)) is not null
         order by array_position(array['VERSIONS', 'DATED', 'LIVE', 'REPLAYED', 'FOLLOWS', 'MADE', 'VIEW'], how), table_name
    loop
        case told.how
            when 'VERSIONS' then perform past.keep(told.table_name);
            when 'DATED' then perform lens.date(told.table_name, told.detail);
            when 'LIVE' then perform lens.leave(told.table_name, told.detail);
            when 'REPLAYED' then perform lens.replay(told.table_name, told.detail);
            when 'MADE' then perform lens.remake(told.table_name, told.detail);
            when 'FOLLOWS' then perform lens.follow(told.table_name, told.detail);
            when 'VIEW' then perform lens.view(told.table_name);
        end case;
    end loop;
end
$$;
