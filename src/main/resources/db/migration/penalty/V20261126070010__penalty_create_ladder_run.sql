-- Nodes of the ladder that were carried out, and whether they still stand: what is compared with the ladder when points change.
create table penalty_ladder_run (
    run_id      uuid primary key,
    merchant_id text collate "C" not null references merchant,
    event_id    uuid not null references penalty_point_event,
    decision_id uuid not null references penalty_decision,
    class       text collate "C" not null check (class in ('a', 'b', 'c')),
    year        integer not null check (year between 2000 and 9999),
    node        integer not null check (node >= 1),
    ladder_id   uuid not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz check (ends_at >= starts_at),
    state       text collate "C" not null check (state in ('running', 'replaced', 'undone')),
    begun_at    timestamptz not null,
    moved_at    timestamptz not null,
    check (begun_at >= starts_at and moved_at >= begun_at)
);
create unique index penalty_ladder_run_key on penalty_ladder_run (event_id, node) where state <> 'undone';
create index penalty_ladder_run_merchant on penalty_ladder_run (merchant_id, starts_at);
create index penalty_ladder_run_serving on penalty_ladder_run (class, ends_at) where state = 'running';

alter table penalty_ladder_run enable row level security;
alter table penalty_ladder_run force row level security;
create policy penalty_ladder_run_seat on penalty_ladder_run using ((select shell_seat()) is null
    or merchant_id in (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())));
