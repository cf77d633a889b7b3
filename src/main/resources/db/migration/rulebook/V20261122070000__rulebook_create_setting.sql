-- Dated settings: each change is a new version with its source and the time from which it holds. Version 1 is in the code, in
-- force since before everything; what stands here are the later ones. Rows are never changed.
create table rulebook_setting (
    name         text collate "C" not null,
    version      integer not null check (version > 1),
    value        jsonb not null,
    effective_at timestamptz not null,
    source       text not null check (char_length(source) between 1 and 500),
    entered_by   text not null,
    entered_at   timestamptz not null,
    primary key (name, version)
);

create function rulebook_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a setting is never changed';
end
$$;
create trigger rulebook_setting_append_only before update or delete on rulebook_setting
    for each row execute function rulebook_refuse_change();
create trigger rulebook_setting_no_truncate before truncate on rulebook_setting
    for each statement execute function rulebook_refuse_change();
