-- Where every account of points stands, so that those near a node can be listed; computed from the events and at any time again.
create table penalty_point_account (
    merchant_id   text collate "C" not null references merchant,
    class         text collate "C" not null check (class in ('a', 'b', 'c')),
    year          integer not null check (year between 2000 and 9999),
    ladder_id     uuid not null,
    carried       integer not null check (carried >= 0),
    own           integer not null check (own >= 0),
    strikes       integer not null check (strikes >= 0),
    total         integer not null check (total >= 1),
    next_year     integer not null check (next_year between 0 and total),
    next_node     integer check (next_node > total),
    to_next       integer not null check (to_next >= 1),
    serving_node  integer,
    serving_until timestamptz,
    computed_at   timestamptz not null,
    primary key (merchant_id, class),
    check (serving_node is not null or serving_until is null)
);
create index penalty_point_account_near on penalty_point_account (to_next, merchant_id, class);
create index penalty_point_account_class on penalty_point_account (class, to_next, merchant_id);
create index penalty_point_account_serving on penalty_point_account (to_next, merchant_id, class) where serving_node is not null;
create index penalty_point_account_stale on penalty_point_account (year, ladder_id);
comment on column penalty_point_account.to_next is 'Points to the next node; 9999 where none is left.';

alter table penalty_point_account enable row level security;
alter table penalty_point_account force row level security;
create policy penalty_point_account_seat on penalty_point_account using ((select shell_seat()) is null
    or merchant_id in (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())));
