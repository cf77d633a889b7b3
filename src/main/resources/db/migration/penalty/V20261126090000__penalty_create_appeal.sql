-- An appeal against a decision, or a reporter's against a dismissal (E8). Whoever had a hand in what it is about never decides it (ruling
-- E3), and one that is not answered in time goes to a second queue and never lapses (ruling E4). The id is made when the form is shown.
create sequence penalty_appeal_number;
create table penalty_appeal (
    appeal_id       uuid primary key,
    number          text collate "C" not null unique,
    case_id         uuid not null references penalty_case,
    decision_id     uuid references penalty_decision,
    merchant_id     text collate "C" references merchant,
    side            text collate "C" not null check (side in ('merchant', 'reporter')),
    appellant       text collate "C" not null,
    level           integer not null check (level in (1, 2)),
    previous_id     uuid references penalty_appeal,
    grounds         text not null check (char_length(grounds) between 1 and 4000),
    plan_cause      text check (char_length(plan_cause) between 1 and 4000),
    plan_fix        text check (char_length(plan_fix) between 1 and 4000),
    plan_prevention text check (char_length(plan_prevention) between 1 and 4000),
    barred          text[] not null,
    state           text collate "C" not null
        check (state in ('filed', 'reviewing', 'upheld', 'varied', 'overturned', 'withdrawn', 'moot')),
    filed_at        timestamptz not null,
    due_at          timestamptz not null check (due_at > filed_at),
    escalated_at    timestamptz check (escalated_at >= filed_at),
    reviewer        text collate "C",
    claimed_at      timestamptz check (claimed_at >= filed_at),
    reply           text check (char_length(reply) between 1 and 5000),
    ended_at        timestamptz check (ended_at >= filed_at),
    version         bigint not null default 0,
    check (reviewer is null or reviewer <> all (barred)),
    check ((reviewer is null) = (claimed_at is null)),
    check ((level = 2) = (previous_id is not null)),
    check (side = 'reporter' or (decision_id is not null and merchant_id is not null)),
    check ((plan_cause is null) = (plan_fix is null) and (plan_fix is null) = (plan_prevention is null)),
    check ((state in ('filed', 'reviewing')) = (ended_at is null)),
    check (state = 'filed' or state in ('withdrawn', 'moot') or reviewer is not null),
    check (state <> 'filed' or reviewer is null),
    check ((state in ('upheld', 'varied', 'overturned')) = (reply is not null)),
    check (state <> 'varied' or side = 'merchant')
);
-- One appeal a level (ruling E4); one that was withdrawn may be filed again while there is time.
create unique index penalty_appeal_once on penalty_appeal (case_id, coalesce(decision_id, case_id), side, level) where state <> 'withdrawn';
create index penalty_appeal_of_decision on penalty_appeal (decision_id, filed_at);
create index penalty_appeal_previous on penalty_appeal (previous_id) where previous_id is not null;
create index penalty_appeal_newest on penalty_appeal (filed_at desc, appeal_id desc);
create index penalty_appeal_state on penalty_appeal (state, filed_at desc, appeal_id desc);
create index penalty_appeal_merchant on penalty_appeal (merchant_id, filed_at desc, appeal_id desc);
create index penalty_appeal_due on penalty_appeal (due_at, appeal_id) where state in ('filed', 'reviewing');
create index penalty_appeal_reviewer on penalty_appeal (reviewer, due_at, appeal_id) where state = 'reviewing';
