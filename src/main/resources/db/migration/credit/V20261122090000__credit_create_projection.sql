-- What credit facts add up to, by merchant and day; a pure function of the facts and of the settings that credit_projection
-- names. A day ends with its last midnight and does not hold its first, so that the state as of a midnight is whole days.
-- Marks are those that ruling D2 lets count as if no rating were voided; voids are put right when the days are read.
create table credit_day (
    merchant_id text collate "C" not null,
    day         date not null,
    points      bigint not null,
    positive    bigint not null,
    neutral     bigint not null,
    negative    bigint not null,
    d_sum       bigint not null,
    d_n         bigint not null,
    s_sum       bigint not null,
    s_n         bigint not null,
    l_sum       bigint not null,
    l_n         bigint not null,
    rated       bigint not null,
    primary key (merchant_id, day)
);

-- The latest figures of each merchant, for lists and badges: points as of computed_at, marks since credit_projection.dsr_from.
create table credit_score (
    merchant_id   text collate "C" primary key,
    points        bigint not null,
    positive      bigint not null,
    neutral       bigint not null,
    negative      bigint not null,
    tier          text collate "C" not null default 'none'
        check (tier in ('none', 'star', 'diamond', 'crown', 'golden_crown')),
    level_rank    smallint not null default 0 check (level_rank between 0 and 5),
    d_sum         bigint not null,
    d_n           bigint not null,
    s_sum         bigint not null,
    s_n           bigint not null,
    l_sum         bigint not null,
    l_n           bigint not null,
    rated         bigint not null,
    description   numeric generated always as (round(d_sum::numeric / nullif(d_n, 0), 5)) stored,
    service       numeric generated always as (round(s_sum::numeric / nullif(s_n, 0), 5)) stored,
    logistics     numeric generated always as (round(l_sum::numeric / nullif(l_n, 0), 5)) stored,
    industry_rank integer,
    industry_of   integer,
    computed_at   timestamptz not null
);

-- Instants to come at which a merchant's figures change by time alone: a default rating, a void decided for later.
create table credit_due (
    merchant_id text collate "C" not null,
    at          timestamptz not null,
    primary key (merchant_id, at)
);
create index credit_due_at on credit_due (at);

-- The one row that says with which settings the days were made and since when the scores' marks are added up.
create table credit_projection (
    one                  boolean primary key default true check (one),
    same_product_hours   integer not null,
    pair_month_limit     integer not null,
    default_policy       text not null check (default_policy in ('ONE_SIDED', 'ALWAYS', 'NEVER')),
    default_after_hours  integer not null,
    dsr_per_pair_month   integer not null,
    dsr_from             timestamptz not null,
    ranked_at            timestamptz not null
);
insert into credit_projection values (true, 336, 6, 'ONE_SIDED', 360, 3, '1970-01-01Z', '1970-01-01Z');
