-- A value of a setting that somebody wants to enter: kept while its effect is worked out, so that it is seen before it is saved.
create table rulebook_draft (
    draft_id     uuid primary key,
    name         text collate "C" not null,
    value        jsonb not null,
    effective_at timestamptz not null,
    source       text not null check (char_length(source) between 1 and 500),
    base_version integer not null,
    made_by      text not null,
    made_at      timestamptz not null,
    seen_by      text,
    entered_as   integer
);
