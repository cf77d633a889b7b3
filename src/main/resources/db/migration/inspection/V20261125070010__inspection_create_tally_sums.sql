-- Sums of final results by what dashboards ask: all, a category, a merchant, a laboratory or a plan, over all time, a year or a quarter.
create table inspection_tally (
    dimension        text collate "C" not null check (dimension in ('all', 'category', 'merchant', 'lab', 'plan')),
    period           text collate "C" not null check (period ~ '^(all|[0-9]{4}(-Q[1-4])?)$'),
    -- Blank for all, and for samples whose category nobody reported.
    key              text collate "C" not null,
    control_passed   bigint not null default 0 check (control_passed >= 0),
    control_failed   bigint not null default 0 check (control_failed >= 0),
    risk_passed      bigint not null default 0 check (risk_passed >= 0),
    risk_failed      bigint not null default 0 check (risk_failed >= 0),
    lot_passed       bigint not null default 0 check (lot_passed >= 0),
    lot_failed       bigint not null default 0 check (lot_failed >= 0),
    follow_up_passed bigint not null default 0 check (follow_up_passed >= 0),
    follow_up_failed bigint not null default 0 check (follow_up_failed >= 0),
    retested         bigint not null default 0 check (retested >= 0),
    overturned       bigint not null default 0 check (overturned between 0 and retested),
    passed           bigint not null generated always as (control_passed + risk_passed + lot_passed + follow_up_passed) stored,
    failed           bigint not null generated always as (control_failed + risk_failed + lot_failed + follow_up_failed) stored,
    pass_low         double precision generated always as (inspection_wilson(
        control_passed + risk_passed + lot_passed + follow_up_passed,
        control_failed + risk_failed + lot_failed + follow_up_failed, -1)) stored,
    pass_high        double precision generated always as (inspection_wilson(
        control_passed + risk_passed + lot_passed + follow_up_passed,
        control_failed + risk_failed + lot_failed + follow_up_failed, 1)) stored,
    primary key (dimension, period, key)
);
create index inspection_tally_failed on inspection_tally (dimension, period, failed desc, key);
create index inspection_tally_high on inspection_tally (dimension, period, pass_high, key);
create index inspection_tally_low on inspection_tally (dimension, period, pass_low desc, key);
-- Partners' seats are shown nothing of how others did (ASVS 8.4.1).
alter table inspection_concluded enable row level security;
alter table inspection_concluded force row level security;
create policy inspection_concluded_seat on inspection_concluded using ((select shell_seat()) is null);
alter table inspection_tally enable row level security;
alter table inspection_tally force row level security;
create policy inspection_tally_seat on inspection_tally using ((select shell_seat()) is null);
