-- Each time a saved report was made: by the calendar, at a due time of which there is one each, or because its owner asked.
create table report_run (
    run_id    uuid primary key,
    saved_id  uuid not null references report_saved,
    due_at    timestamptz,
    missed    integer not null check (missed >= 0),
    words     jsonb not null check (jsonb_typeof(words) = 'object'),
    filter    jsonb not null check (jsonb_typeof(filter) = 'object'),
    job_id    uuid not null,
    begun_at  timestamptz not null,
    state     text collate "C" not null check (state in ('making', 'made', 'failed')),
    made_rows bigint check (made_rows >= 0),
    sha256    text collate "C" check (sha256 ~ '^[0-9a-f]{64}$'),
    ended_at  timestamptz,
    check ((state = 'making') = (ended_at is null)),
    check ((state = 'made') = (made_rows is not null) and (made_rows is null) = (sha256 is null)),
    check (due_at is not null or missed = 0)
);
-- Two servers, or one that was stopped in the middle, make nothing twice.
create unique index report_run_once on report_run (saved_id, due_at) where due_at is not null;
create index report_run_of on report_run (saved_id, begun_at desc, run_id desc);
create unique index report_run_job on report_run (job_id);
