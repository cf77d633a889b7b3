-- Reports that somebody saved, with what they ask in words such as the month before, and when the calendar makes them (issue 8). When a
-- report is due next is a column, so that of several servers the one that takes the row makes it; a due time is made once, whoever tries.
create table report_saved (
    saved_id   uuid primary key,
    name       text not null check (char_length(name) between 1 and 100),
    source     text collate "C" not null check (source ~ '^[a-z][a-z0-9-]{0,60}$'),
    words      jsonb not null check (jsonb_typeof(words) = 'object'),
    format     text collate "C" not null check (format in ('csv', 'xlsx', 'pdf')),
    language   text collate "C" not null check (language in ('en', 'zh-CN')),
    shared     boolean not null,
    owner_id   uuid not null references identity_account,
    rhythm     text collate "C" not null check (rhythm in ('never', 'daily', 'weekly', 'monthly')),
    weekday    smallint check (weekday between 1 and 7),
    month_day  smallint check (month_day between 1 and 31),
    hour       smallint check (hour between 0 and 23),
    next_at    timestamptz,
    paused_for text collate "C" check (paused_for in ('owner', 'ability_lost', 'owner_left', 'report_gone', 'question')),
    paused_at  timestamptz,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    deleted_at timestamptz,
    version    bigint not null default 0,
    check ((rhythm = 'weekly') = (weekday is not null) and (rhythm = 'monthly') = (month_day is not null)),
    check ((rhythm = 'never') = (hour is null)),
    check ((paused_for is null) = (paused_at is null)),
    check ((next_at is not null) = (rhythm <> 'never' and paused_for is null and deleted_at is null))
);
create index report_saved_own on report_saved (owner_id, saved_id) where deleted_at is null;
create index report_saved_shared on report_saved (saved_id) where shared and deleted_at is null;
create index report_saved_due on report_saved (next_at, saved_id) where next_at is not null;

-- What became of it, step by step; only ever added to.
create table report_saved_line (
    line_id  bigint generated always as identity primary key,
    saved_id uuid not null references report_saved,
    at       timestamptz not null,
    kind     text collate "C" not null check (kind in ('saved', 'changed', 'paused', 'resumed', 'deleted')),
    words    text check (char_length(words) between 1 and 2000),
    actor    text collate "C" not null
);
create index report_saved_line_of on report_saved_line (saved_id, line_id);
create trigger report_saved_line_kept before update or delete or truncate on report_saved_line
    for each statement execute function report_refuse_change();
