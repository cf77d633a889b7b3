-- Money frozen for a case (ruling G3): what was asked for, and each thing done to it since. What is left of a hold is the balance of
-- its account and stands nowhere else.
create table deposit_hold (
    hold_id      uuid primary key,
    merchant_id  text collate "C" not null references merchant,
    amount_minor bigint not null check (amount_minor between 1 and 1000000000000000),
    currency     text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    case_no      text collate "C" not null check (char_length(case_no) between 1 and 64),
    reason       text not null check (char_length(reason) between 1 and 1000),
    placed_at    timestamptz not null,
    placed_by    text collate "C" not null,
    -- When it lets go by itself; null for never.
    expires_at   timestamptz check (expires_at > placed_at),
    state        text collate "C" not null default 'open' check (state in ('open', 'captured', 'released', 'expired')),
    ended_at     timestamptz check (ended_at >= placed_at),
    check ((state = 'open') = (ended_at is null))
);
create index deposit_hold_newest on deposit_hold (placed_at, hold_id);
create index deposit_hold_open on deposit_hold (placed_at, hold_id) where state = 'open';
create index deposit_hold_merchant on deposit_hold (merchant_id, placed_at, hold_id);
create index deposit_hold_case on deposit_hold (case_no, placed_at, hold_id);
create index deposit_hold_expiry on deposit_hold (expires_at) where state = 'open' and expires_at is not null;

create table deposit_hold_act (
    -- Also the cause of its transfer.
    act_id       uuid primary key,
    hold_id      uuid not null references deposit_hold,
    kind         text collate "C" not null check (kind in ('capture', 'release', 'expiry')),
    receiver     text collate "C" check (receiver in ('consumer', 'platform', 'fund')),
    amount_minor bigint not null check (amount_minor > 0),
    reason       text not null check (char_length(reason) between 1 and 1000),
    at           timestamptz not null,
    actor        text collate "C" not null,
    check ((kind = 'capture') = (receiver is not null))
);
create index deposit_hold_act_hold on deposit_hold_act (hold_id, at);
