-- Past findings from elsewhere, such as public alert registers: they say where failures were found before there are results of our own.
create table inspection_history_import (
    import_id    uuid primary key,
    source       text collate "C" not null check (source ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    file_name    text not null check (char_length(file_name) between 1 and 200),
    sha256       text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    encoding     text collate "C" not null check (encoding in ('auto', 'utf-8', 'windows-1252', 'gb18030')),
    state        text collate "C" not null default 'running' check (state in ('running', 'done', 'faulty', 'failed')),
    job_id       uuid not null,
    rows_read    bigint not null default 0 check (rows_read >= 0),
    rows_new     bigint not null default 0 check (rows_new >= 0),
    -- The same finding again with another hazard, changed since, or told before just so.
    rows_merged  bigint not null default 0 check (rows_merged >= 0),
    rows_changed bigint not null default 0 check (rows_changed >= 0),
    rows_known   bigint not null default 0 check (rows_known >= 0),
    rows_refused bigint not null default 0 check (rows_refused >= 0),
    uploaded_by  text collate "C" not null,
    uploaded_at  timestamptz not null,
    ended_at     timestamptz,
    check (state <> 'done' or rows_read = rows_new + rows_merged + rows_changed + rows_known + rows_refused),
    check ((state = 'running') = (ended_at is null))
);
create index inspection_history_import_newest on inspection_history_import (uploaded_at, import_id);
create unique index inspection_history_import_content on inspection_history_import (source, sha256) where state in ('running', 'done');

create table inspection_history_fault (
    import_id   uuid not null references inspection_history_import,
    line        bigint not null check (line >= 1),
    column_name text collate "C" not null,
    code        text collate "C" not null check (code ~ '^[a-z-]{1,30}$'),
    -- Whether the row was refused; else it was taken all the same.
    refused     boolean not null,
    value       text check (char_length(value) <= 200),
    primary key (import_id, line, column_name, code)
);

create table inspection_past_finding (
    finding_id     uuid primary key,
    source         text collate "C" not null,
    reference      text collate "C" not null check (char_length(reference) between 1 and 64),
    found_on       date not null,
    changed_on     date check (changed_on >= found_on),
    classification text not null default '',
    country        text not null default '',
    told_type      text not null default '',
    category       text not null check (char_length(category) between 1 and 200),
    subject        text not null default '',
    hazards        text[] not null default '{}',
    chemical       text not null default '',
    amount         text not null default '',
    product        text not null default '',
    origin         text not null default '',
    import_id      uuid not null references inspection_history_import,
    unique (source, reference)
);
create index inspection_past_finding_newest on inspection_past_finding (found_on, finding_id);
create index inspection_past_finding_category on inspection_past_finding (source, category, found_on, finding_id);
create index inspection_past_finding_import on inspection_past_finding (import_id);
