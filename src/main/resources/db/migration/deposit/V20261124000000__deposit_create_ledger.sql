-- The double-entry ledger of deposits (ADR 10). Amounts are signed: what the platform owes or has set aside counts up, what it
-- has or is owed counts down, so the entries of a transfer, and all balances of a currency, add up to nothing.
create table deposit_account (
    account_id    bigint generated always as identity primary key,
    purpose       text collate "C" not null check (purpose in
        ('bank', 'deposit', 'hold', 'receivable', 'fund', 'consumer', 'payout', 'suspense', 'platform')),
    merchant_id   text collate "C" references merchant,
    -- Each hold has an account of its own: what is left of it is a balance like any other.
    hold_id       uuid,
    currency      text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    balance_minor bigint not null default 0,
    version       bigint not null default 0 check (version >= 0),
    moved_at      timestamptz not null default '-infinity',
    unique nulls not distinct (merchant_id, purpose, currency, hold_id),
    check ((merchant_id is not null) = (purpose in ('deposit', 'hold', 'receivable'))),
    check ((hold_id is not null) = (purpose = 'hold')),
    -- Nobody's money below zero, except the platform's own account, which is made for that.
    check (case when purpose in ('bank', 'receivable') then balance_minor <= 0
                when purpose = 'platform' then true else balance_minor >= 0 end)
) with (fillfactor = 70);

create table deposit_transfer (
    transfer_id bigint generated always as identity primary key,
    at          timestamptz not null,
    cause_id    uuid not null,
    kind        text collate "C" not null check (kind ~ '^[a-z_]{3,20}$'),
    currency    text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    -- A cause told again moves nothing again.
    unique (cause_id, kind)
);

create table deposit_entry (
    transfer_id   bigint not null references deposit_transfer,
    account_id    bigint not null references deposit_account,
    version       bigint not null check (version > 0),
    at            timestamptz not null,
    amount_minor  bigint not null check (amount_minor <> 0 and amount_minor between -1000000000000000 and 1000000000000000),
    balance_minor bigint not null,
    primary key (account_id, version)
);
create index deposit_entry_transfer on deposit_entry (transfer_id);

comment on table deposit_account is 'Accounts by purpose, merchant, hold and currency. Written through functions only.';
comment on table deposit_transfer is 'The journal, one row a transfer. Written through functions only.';
comment on table deposit_entry is 'The legs of transfers with running balance and version. Written through functions only.';
comment on column deposit_entry.balance_minor is 'The account''s balance after this entry.';
