-- Points are events: one row a deduction, one row more when it is undone, and everything else is computed from them (E1).
create table penalty_point_event (
    seq         bigint generated always as identity unique,
    event_id    uuid primary key,
    effect_id   uuid not null,
    decision_id uuid not null references penalty_decision,
    number      text collate "C" not null,
    reason      text not null,
    rule_code   text collate "C" not null,
    merchant_id text collate "C" not null references merchant,
    class       text collate "C" not null check (class in ('a', 'b', 'c')),
    points      integer not null check (points between 0 and 100),
    strike      boolean not null,
    reverses    uuid unique references penalty_point_event,
    at          timestamptz not null,
    actor       text not null
);
create unique index penalty_point_event_effect on penalty_point_event (effect_id) where reverses is null;
create index penalty_point_event_merchant on penalty_point_event (merchant_id, at, seq);
create index penalty_point_event_newest on penalty_point_event (at, event_id);
create index penalty_point_event_decision on penalty_point_event (decision_id);

create trigger penalty_point_event_kept before update or delete or truncate on penalty_point_event
    for each statement execute function penalty_refuse_change();

alter table penalty_point_event enable row level security;
alter table penalty_point_event force row level security;
create policy penalty_point_event_seat on penalty_point_event using ((select shell_seat()) is null
    or merchant_id in (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())));
