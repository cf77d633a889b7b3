-- The quality of decisions (M6): a share of the final ones goes blind to a second reviewer. Who is drawn follows from the
-- month's seed, the application and its round alone, so that anybody can work it out again once the seed is shown.
create table merchant_quality_seed (
    month   date primary key check (extract(day from month) = 1),
    seed    text not null check (char_length(seed) = 64),
    made_at timestamptz not null
);
create trigger merchant_quality_seed_append_only before update or delete or truncate on merchant_quality_seed
    for each statement execute function merchant_refuse_change();

-- Every final decision of a month with what the draw said of it; the unsampled ones are kept as well, for the proof.
create table merchant_quality_draw (
    outcome_no     bigint primary key references merchant_application_outcome,
    application_id uuid not null references merchant_application,
    round          integer not null,
    month          date not null references merchant_quality_seed,
    share_bp       integer not null check (share_bp between 0 and 10000),
    value_bp       integer not null check (value_bp between 0 and 9999),
    is_drawn       boolean not null check (is_drawn = (value_bp < share_bp)),
    decided_at     timestamptz not null
);
create index merchant_quality_draw_month on merchant_quality_draw (month);
create trigger merchant_quality_draw_append_only before update or delete or truncate on merchant_quality_draw
    for each statement execute function merchant_refuse_change();

create table merchant_quality_sample (
    sample_id      uuid primary key,
    outcome_no     bigint not null unique references merchant_quality_draw,
    application_id uuid not null references merchant_application,
    drawn_at       timestamptz not null,
    first_by       text not null,
    also_by        text,
    second_by      text,
    outcome        text check (outcome in ('approved', 'returned', 'rejected')),
    reason_codes   text[] not null default '{}',
    note           text check (char_length(note) <= 2000),
    second_at      timestamptz,
    check ((second_by is null) = (second_at is null) and (second_by is null) = (outcome is null)),
    check (second_by <> first_by and second_by is distinct from also_by or second_by is null)
);
create index merchant_quality_sample_open on merchant_quality_sample (drawn_at, sample_id) where second_at is null;
create index merchant_quality_sample_done on merchant_quality_sample (second_at, sample_id) where second_at is not null;
create index merchant_quality_sample_application on merchant_quality_sample (application_id) where second_at is null;
