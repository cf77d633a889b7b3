-- A view of public is made again over what the lens shows: with that path its names mean the views of the lens.
create function lens.view(of text) returns void language plpgsql set client_min_messages = warning as $$
declare
    meaning text;
    place text;
    path text := current_setting('search_path');
begin
    perform set_config('search_path', 'public', true);
    meaning := pg_get_viewdef(format('public.%I', of)::regclass);
    foreach place in array array['lens', 'scope'] loop
        perform set_config('search_path', place || ', public', true);
        execute format('drop view if exists %I.%I', place, of);
        execute format('create view %I.%I as %s', place, of, meaning);
        perform lens.let_read(place, of);
    end loop;
    perform set_config('search_path', path, true);
    perform lens.enter(of, 'VIEW', null);
end
$$;
