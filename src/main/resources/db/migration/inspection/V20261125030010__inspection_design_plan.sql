-- Whom a plan looks at, how it is divided, and how many it takes; fixed from the moment the hash of its seed is published.
alter table inspection_plan
    add column once                 uuid unique,
    add column categories           text[] not null default '{}',
    add column risk_classes         text[] not null default '{}' check (risk_classes <@ array['low', 'medium', 'high']),
    add column merchants            text[] not null default '{}',
    add column brands               text[] not null default '{}',
    add column price_from_minor     bigint check (price_from_minor >= 0),
    add column price_to_minor       bigint check (price_to_minor >= 0),
    -- Hot: so many orders in so many days; complained about: so many complaints and returns together.
    add column orders_min           integer check (orders_min >= 1),
    add column orders_days          integer not null default 90 check (orders_days between 1 and 730),
    add column troubles_min         integer check (troubles_min >= 1),
    add column troubles_days        integer not null default 90 check (troubles_days between 1 and 730),
    -- Whether one of the two is enough.
    add column either               boolean not null default false,
    add column strata               text collate "C" not null default 'category'
        check (strata in ('whole', 'category', 'lot', 'risk_class', 'price_band')),
    add column level                text collate "C" check (level in ('S-1', 'S-2', 'S-3', 'S-4', 'I', 'II', 'III')),
    add column aql                  numeric(6, 3) check (aql > 0),
    add column dql                  numeric(6, 3) check (dql > 0 and dql < 100),
    add column dql_limit            integer check (dql_limit >= 0),
    add column minimum              integer not null default 0 check (minimum >= 0),
    add column control_bp           integer not null default 0 check (control_bp between 0 and 9000),
    -- What a sample costs besides its price, when the plan was made.
    add column postage_minor        bigint not null default 0 check (postage_minor >= 0),
    add column test_minor           bigint not null default 0 check (test_minor >= 0),
    add column goods_units          integer not null default 1 check (goods_units between 1 and 10),
    add constraint inspection_plan_strata check (method <> 'lot' or strata = 'lot'),
    add constraint inspection_plan_control check (control_bp = 0 or method = 'budget'),
    add constraint inspection_plan_price check (price_from_minor <= price_to_minor);

alter table inspection_plan
    add column committed_at      timestamptz,
    add column frozen_at         timestamptz check (frozen_at >= committed_at),
    add column drawn_at          timestamptz check (drawn_at >= frozen_at),
    add column revealed_at       timestamptz check (revealed_at >= drawn_at),
    add column ended_at          timestamptz,
    add column end_reason        text check (char_length(end_reason) between 1 and 1000),
    add column population        bigint check (population >= 0),
    add column population_sha256 bytea check (octet_length(population_sha256) = 32),
    add column running           uuid,
    add constraint inspection_plan_committed check (method = 'follow_up' or (seed_sha256 is null) = (committed_at is null)),
    add constraint inspection_plan_frozen check ((frozen_at is null) = (population is null)
        and (frozen_at is null) = (population_sha256 is null)),
    add constraint inspection_plan_ended check ((state in ('closed', 'cancelled')) = (ended_at is not null)),
    add constraint inspection_plan_reason check (state <> 'cancelled' or end_reason is not null);
create index inspection_plan_state on inspection_plan (state, created_at, plan_id);
create index inspection_plan_method on inspection_plan (method, created_at, plan_id);
