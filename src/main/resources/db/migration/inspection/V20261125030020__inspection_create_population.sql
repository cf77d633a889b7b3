-- The frozen population of a plan: its strata, and its products as lines of a file in numbered, packed pieces (ruling S4).
create table inspection_stratum (
    plan_id       uuid not null references inspection_plan,
    stratum       integer not null check (stratum >= 1),
    merchant_id   text collate "C" references merchant,
    category_code text collate "C",
    risk_class    text collate "C" check (risk_class in ('low', 'medium', 'high', 'unknown')),
    price_band    integer check (price_band >= 0),
    size          bigint not null check (size >= 1),
    -- Sum of prices, of those that have one.
    price_minor   bigint not null default 0 check (price_minor >= 0),
    priced        bigint not null default 0 check (priced between 0 and size),
    -- Set when the numbers are allotted.
    drawn         bigint check (drawn between 0 and size),
    lot_id        uuid references inspection_lot,
    rate          double precision check (rate between 0 and 1),
    unit_minor    bigint check (unit_minor >= 0),
    why           text collate "C" check (why in ('plan', 'share', 'minimum', 'best', 'capped', 'whole', 'too_dear', 'suspended')),
    primary key (plan_id, stratum)
);
create index inspection_stratum_lot on inspection_stratum (lot_id) where lot_id is not null;

create table inspection_population_chunk (
    plan_id uuid not null references inspection_plan,
    chunk   integer not null check (chunk >= 0),
    rows    integer not null check (rows >= 1),
    packed  bytea not null,
    primary key (plan_id, chunk)
);
alter table inspection_population_chunk alter column packed set storage external;
create trigger inspection_population_chunk_append_only before update or delete or truncate on inspection_population_chunk
    for each statement execute function inspection_refuse_change();

-- What was drawn, and who comes next when one cannot be bought. Whatever has a sample was taken.
create table inspection_draw (
    plan_id       uuid not null references inspection_plan,
    arm           text collate "C" not null check (arm in ('control', 'risk', 'lot')),
    stratum       integer not null check (stratum >= 0),
    draw_rank     integer not null check (draw_rank >= 1),
    product_id    text collate "C" not null,
    draw_key      bytea not null check (octet_length(draw_key) = 32),
    merchant_id   text collate "C" not null references merchant,
    category_code text collate "C",
    brand         text,
    model         text,
    gtin          text,
    title         text,
    sample_id     uuid unique references inspection_sample,
    primary key (plan_id, arm, stratum, draw_rank),
    unique (plan_id, arm, product_id)
);
