-- What each person took out, so that nobody takes out everything in a night (security, limits).
create table export_run (
    id       bigint generated always as identity primary key,
    actor_id text collate "C" not null,
    at       timestamptz not null
);
create index export_run_actor on export_run (actor_id, at);
