-- What follows from a sample's result: a failure is told to the merchant, who may object in time (ruling S3); final only after that.
-- A passed sample is final at once. Nothing here says who bought it.
create sequence inspection_outcome_number;
create table inspection_outcome (
    outcome_id       uuid primary key,
    number           text collate "C" not null unique,
    sample_id        uuid not null references inspection_sample,
    merchant_id      text collate "C" not null references merchant,
    product_id       text collate "C" not null,
    category_code    text collate "C",
    cause            text collate "C" not null check (cause in ('test', 'appraisal')),
    state            text collate "C" not null check (state in
        ('provisional', 'notified', 'objected', 'deciding', 'retesting', 'final', 'reversing', 'reversed', 'voided')),
    rule_version     integer not null check (rule_version > 0),
    found_at         timestamptz not null,
    notified_at      timestamptz check (notified_at >= found_at),
    -- While it waits for the merchant the end of the time to object, while it waits for staff the day to answer by.
    due_at           timestamptz,
    -- What is held to be so now: by the first test, after a retest by that (ruling S3).
    passed           boolean not null,
    failed_items     text[] not null,
    safety           boolean not null,
    counterfeit      boolean not null,
    lab_id           uuid references inspection_lab,
    retest_order_id  uuid,
    retested         boolean not null default false,
    overturned       boolean not null default false,
    final_at         timestamptz check (final_at >= found_at),
    ended_at         timestamptz check (ended_at >= found_at),
    version          bigint not null default 0,
    check ((state in ('final', 'reversing', 'reversed')) = (final_at is not null) or state = 'voided'),
    check ((state in ('reversed', 'voided')) = (ended_at is not null)),
    check (state not in ('notified', 'objected', 'deciding', 'retesting') or notified_at is not null),
    check (state <> 'notified' or due_at is not null),
    check (state <> 'retesting' or retest_order_id is not null),
    check (not overturned or retested),
    check (passed or counterfeit or cardinality(failed_items) > 0),
    check (not passed or (not counterfeit and not safety and cardinality(failed_items) = 0))
);
-- A sample has one outcome of its tests and one of its appraisal; another only after that was reversed.
create unique index inspection_outcome_sample on inspection_outcome (sample_id, cause) where state not in ('reversed', 'voided');
create index inspection_outcome_of_sample on inspection_outcome (sample_id);
create index inspection_outcome_newest on inspection_outcome (found_at desc, outcome_id desc);
create index inspection_outcome_state on inspection_outcome (state, found_at desc, outcome_id desc);
create index inspection_outcome_merchant on inspection_outcome (merchant_id, found_at desc, outcome_id desc);
create index inspection_outcome_failed on inspection_outcome (found_at desc, outcome_id desc) where not passed;
-- What waits for somebody, by the time it is due.
create index inspection_outcome_due on inspection_outcome (coalesce(due_at, 'infinity'), outcome_id)
    where state in ('notified', 'objected', 'deciding', 'retesting', 'reversing');
