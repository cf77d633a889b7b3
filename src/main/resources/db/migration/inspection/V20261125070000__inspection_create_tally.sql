-- What every final result counts as, one row a sample, and the sums that dashboards read (ruling K1). The sums are kept in the
-- transaction that concludes a sample, so that a figure over millions of results is one row.
create table inspection_concluded (
    sample_id     uuid primary key references inspection_sample,
    -- The day of the platform on which the result became final.
    concluded_on  date not null,
    concluded_at  timestamptz not null,
    category_code text collate "C",
    merchant_id   text collate "C" not null,
    lab_id        uuid references inspection_lab,
    plan_id       uuid references inspection_plan,
    arm           text collate "C" not null check (arm in ('control', 'risk', 'lot', 'follow_up')),
    passed        boolean not null,
    retested      boolean not null,
    overturned    boolean not null check (retested or not overturned),
    -- The result was taken back later, such as with the laboratory's report; it counts no more.
    withdrawn_at  timestamptz check (withdrawn_at >= concluded_at)
);
create index inspection_concluded_day on inspection_concluded (concluded_on, sample_id);

-- One end of the Wilson interval at 95 % of the share that passed: -1 the lower, 1 the upper one.
create function inspection_wilson(passed bigint, failed bigint, side integer) returns double precision
    language sql immutable parallel safe as $$
    select case when passed + failed = 0 then null else
        (passed + 1.920729410347062 + side * 1.959963984540054
            * sqrt(passed::double precision * failed / (passed + failed) + 0.960364705173531))
        / (passed + failed + 3.841458820694124) end
$$;
