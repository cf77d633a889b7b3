-- The double-entry ledger of deposits (ADR 10). Amounts are signed: what the platform owes or has set aside counts up, what it
-- has or is owed counts down, so the entries of a transfer, and all balances of a currency, add up to nothing.
-- What a column may hold is said by domains: a check of a table is read anew by every statement, which costs more than the row.
create domain deposit_purpose as text collate "C" check (value in
    ('bank', 'deposit', 'hold', 'receivable', 'fund', 'consumer', 'payout', 'suspense', 'platform'));
create domain deposit_currency as text collate "C" check (value ~ '^[A-Z]{3}$');
create domain deposit_kind as text collate "C" check (value in (
    'payment', 'payment_reversed', 'bank_charged', 'received', 'assigned', 'returned', 'hold', 'capture', 'release',
    'expiry', 'fine', 'fine_owed', 'fine_returned', 'fine_forgiven', 'refund', 'refund_paid', 'refund_failed',
    'consumer_paid', 'fund_paid', 'fund_filled', 'recourse', 'recourse_undone', 'offset', 'write_off', 'made_good'));
create domain deposit_leg as bigint check (value <> 0 and value between -1000000000000000 and 1000000000000000);
create domain deposit_version as bigint check (value >= 0);

create table deposit_account (
    account_id    bigint generated always as identity primary key,
    purpose       deposit_purpose not null,
    merchant_id   text collate "C" references merchant,
    -- Each hold has an account of its own: what is left of it is a balance like any other.
    hold_id       uuid,
    currency      deposit_currency not null,
    -- Where a balance may stand: above zero, below it, or, on the platform's own account, on either side.
    side          smallint not null,
    balance_minor bigint not null default 0,
    version       deposit_version not null default 0,
    moved_at      timestamptz not null default '-infinity',
    unique nulls not distinct (merchant_id, purpose, currency, hold_id),
    constraint deposit_account_not_overdrawn check (balance_minor * side >= 0)
) with (fillfactor = 70);

create table deposit_transfer (
    transfer_id bigint generated always as identity primary key,
    at          timestamptz not null,
    cause_id    uuid not null,
    kind        deposit_kind not null,
    currency    deposit_currency not null,
    -- A cause told again moves nothing again.
    unique (cause_id, kind)
);

create table deposit_entry (
    -- No foreign keys, whose look-ups would cost a third of a transfer: the functions that alone may write have both rows in hand,
    -- neither is ever deleted, and the proof of the books asks again.
    transfer_id   bigint not null,
    account_id    bigint not null,
    version       deposit_version not null,
    at            timestamptz not null,
    amount_minor  deposit_leg not null,
    balance_minor bigint not null,
    primary key (account_id, version)
);
create index deposit_entry_transfer on deposit_entry (transfer_id);

comment on table deposit_account is 'Accounts by purpose, merchant, hold and currency. Written through functions only.';
comment on table deposit_transfer is 'The journal, one row a transfer. Written through functions only.';
comment on table deposit_entry is 'The legs of transfers with running balance and version. Written through functions only.';
comment on column deposit_entry.balance_minor is 'The account''s balance after this entry.';
