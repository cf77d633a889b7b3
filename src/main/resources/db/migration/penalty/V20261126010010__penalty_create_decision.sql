-- A decision on a case. Who proposed it never approves it (ruling E3), and none takes effect without its statement of reasons (E5).
create sequence penalty_decision_number;
create table penalty_decision (
    decision_id     uuid primary key,
    number          text collate "C" not null unique,
    case_id         uuid not null references penalty_case,
    merchant_id     text collate "C" references merchant,
    brand           text,
    product_id      text collate "C",
    rule_version_id uuid not null,
    rule_code       text collate "C" not null,
    acted_at        timestamptz not null,
    facts           text not null check (char_length(facts) between 1 and 5000),
    reasons         text not null check (char_length(reasons) between 1 and 5000),
    deviation       text check (char_length(deviation) between 1 and 2000),
    detection       boolean not null,
    automation      text collate "C" not null check (automation in ('fully', 'partially', 'not')),
    state           text collate "C" not null check (state in
        ('draft', 'held', 'delayed', 'in_force', 'varied', 'reversed', 'refused', 'withdrawn', 'cured')),
    proposed_by     text,
    proposed_at     timestamptz,
    approved_by     text,
    decided_at      timestamptz,
    effective_at    timestamptz,
    reversed_at     timestamptz,
    statement_id    uuid,
    made_at         timestamptz not null,
    made_by         text not null,
    version         bigint not null default 0,
    check ((merchant_id is null) = (brand is not null)),
    check (approved_by is null or approved_by <> proposed_by),
    check (state in ('draft', 'withdrawn') or proposed_by is not null and proposed_at is not null),
    check (state not in ('delayed', 'in_force', 'varied', 'reversed', 'cured')
        or statement_id is not null and decided_at is not null and effective_at is not null),
    check ((state = 'reversed') = (reversed_at is not null))
);
create index penalty_decision_newest on penalty_decision (made_at, decision_id);
create index penalty_decision_case on penalty_decision (case_id, made_at);
create index penalty_decision_merchant on penalty_decision (merchant_id, made_at, decision_id);
create index penalty_decision_due on penalty_decision (effective_at) where state = 'delayed';
