-- Part of a sample at a laboratory, which knows no more of it than the blind code, the items and the day (D7).
create sequence inspection_test_order_number;
create table inspection_test_order (
    order_id       uuid primary key,
    number         text collate "C" not null unique,
    once           uuid not null unique,
    kind           text collate "C" not null check (kind in ('test', 'retest')),
    sample_id      uuid not null references inspection_sample,
    part_id        uuid not null references inspection_part,
    lab_id         uuid not null references inspection_lab,
    blind_code     text collate "C" not null,
    spec_id        uuid not null,
    spec_version   integer not null,
    items          text[] not null check (cardinality(items) >= 1),
    state          text collate "C" not null check (state in ('sent', 'submitted', 'sent_back', 'verified', 'untested')),
    sent_at        timestamptz not null,
    sent_by        text collate "C" not null,
    due_on         date not null,
    price_minor    bigint not null check (price_minor >= 0),
    currency       text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    -- The laboratories that came into question, with reasons, and how one was taken.
    choice         jsonb not null,
    result_version integer not null default 0 check (result_version >= 0),
    submitted_at   timestamptz check (submitted_at >= sent_at),
    verified_at    timestamptz check (verified_at >= submitted_at),
    passed         boolean,
    end_reason     text check (char_length(end_reason) between 1 and 1000),
    version        bigint not null default 0,
    foreign key (spec_id, spec_version) references inspection_spec_version,
    check ((state = 'verified') = (verified_at is not null) and (verified_at is null) = (passed is null)),
    check (state not in ('submitted', 'sent_back', 'verified') or submitted_at is not null and result_version >= 1),
    check ((state = 'untested') = (end_reason is not null))
);
create unique index inspection_test_order_live on inspection_test_order (sample_id, kind) where state <> 'untested';
create unique index inspection_test_order_code on inspection_test_order (blind_code) where state <> 'untested';
create index inspection_test_order_newest on inspection_test_order (sent_at, order_id);
create index inspection_test_order_state on inspection_test_order (state, sent_at, order_id);
create index inspection_test_order_lab on inspection_test_order (lab_id, sent_at, order_id);
create index inspection_test_order_due on inspection_test_order (due_on, order_id) where state in ('sent', 'sent_back');
create index inspection_test_order_waiting on inspection_test_order (submitted_at, order_id) where state = 'submitted';
create index inspection_test_order_part on inspection_test_order (part_id);
