-- Top-up notices (rules.md 4): one for a shop and currency while what is lodged is less than what is required, with the steps that the
-- rule in force at its opening names and when each is due.
create table deposit_shortfall (
    shortfall_id   uuid primary key,
    case_no        text collate "C" not null unique,
    merchant_id    text collate "C" not null references merchant,
    currency       text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    cause          text not null check (cause in ('first_payment', 'top_up')),
    state          text not null check (state in ('open', 'paid', 'lapsed', 'closed')),
    -- As they stand while it is open, as they stood at its end.
    required_minor bigint not null check (required_minor >= 0),
    balance_minor  bigint not null check (balance_minor >= 0),
    missing_minor  bigint not null generated always as (greatest(required_minor - balance_minor, 0)) stored,
    rule_version   integer not null check (rule_version > 0),
    opened_at      timestamptz not null,
    -- The earliest step that was not taken yet; null when all were.
    next_due_at    timestamptz,
    -- Suspending the shop is proposed by the rule and decided by people (ruling E3).
    proposal       text not null check (proposal in ('none', 'pending', 'suspended', 'dismissed')),
    decided_by     text,
    decided_at     timestamptz,
    ended_at       timestamptz,
    version        bigint not null,
    check ((state = 'open') = (ended_at is null) and (ended_at is null or ended_at >= opened_at)),
    check ((proposal in ('suspended', 'dismissed')) = (decided_by is not null) and (decided_by is null) = (decided_at is null))
);
create unique index deposit_shortfall_open on deposit_shortfall (merchant_id, currency) where state = 'open';
create index deposit_shortfall_due on deposit_shortfall (next_due_at) where state = 'open';
create index deposit_shortfall_proposed on deposit_shortfall (opened_at) where state = 'open' and proposal = 'pending';
create index deposit_shortfall_recent on deposit_shortfall (opened_at desc, shortfall_id desc);
create index deposit_shortfall_by_state on deposit_shortfall (state, opened_at desc, shortfall_id desc);
create index deposit_shortfall_merchant on deposit_shortfall (merchant_id, opened_at desc);
create sequence deposit_shortfall_number;

create table deposit_shortfall_step (
    shortfall_id uuid not null references deposit_shortfall,
    measure      text not null check (measure in ('badge', 'shield', 'supervise')),
    due_at       timestamptz not null,
    taken_at     timestamptz,
    primary key (shortfall_id, measure)
);
