-- Money on its way out through the bank: refunds of deposits, what consumers were awarded, receipts that go back to their payer. A
-- batch is put together by one person, released by another, and ends when the bank has said of each item how it went.
create table deposit_payout_batch (
    batch_id    uuid primary key,
    number      text collate "C" not null unique,
    currency    text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    state       text collate "C" not null check (state in ('prepared', 'released', 'dropped', 'done')),
    prepared_at timestamptz not null,
    prepared_by text collate "C" not null,
    released_at timestamptz check (released_at >= prepared_at),
    released_by text collate "C" check (released_by <> prepared_by),
    -- Of the file as it was released; what is downloaded later is checked against it.
    sha256      text collate "C" check (sha256 ~ '^[0-9a-f]{64}$'),
    ended_at    timestamptz,
    check ((released_at is null) = (released_by is null)),
    check ((state in ('released', 'done')) = (released_at is not null and sha256 is not null)),
    check ((state in ('dropped', 'done')) = (ended_at is not null))
);
create sequence deposit_payout_number;
create index deposit_payout_batch_newest on deposit_payout_batch (prepared_at, batch_id);

create table deposit_payout (
    -- Also the cause of the transfer when the bank has paid.
    payout_id    uuid primary key,
    kind         text collate "C" not null check (kind in ('refund', 'consumer', 'return')),
    -- The refund, the award's transfer or the bank's line it pays.
    refund_id    uuid references deposit_refund,
    transfer_id  bigint references deposit_transfer,
    line_id      uuid references deposit_bank_line,
    -- What we ask the bank to bear as its reference.
    reference    text collate "C" not null unique check (char_length(reference) between 1 and 64),
    amount_minor bigint not null check (amount_minor between 1 and 1000000000000000),
    currency     text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    batch_id     uuid references deposit_payout_batch,
    state        text collate "C" not null check (state in ('waiting', 'batched', 'paid', 'failed', 'cancelled')),
    made_at      timestamptz not null,
    ended_at     timestamptz,
    ending       text check (char_length(ending) <= 1000),
    check (num_nonnulls(refund_id, transfer_id, line_id) = 1),
    check ((kind = 'refund') = (refund_id is not null) and (kind = 'consumer') = (transfer_id is not null)),
    check ((state in ('waiting', 'batched')) = (ended_at is null)),
    check (state not in ('batched', 'paid') or batch_id is not null)
);
create index deposit_payout_batch_items on deposit_payout (batch_id, reference) where batch_id is not null;
create index deposit_payout_waiting on deposit_payout (made_at, payout_id) where state = 'waiting';
create index deposit_payout_refund on deposit_payout (refund_id) where refund_id is not null;
create index deposit_payout_line on deposit_payout (line_id) where line_id is not null;
create unique index deposit_payout_transfer on deposit_payout (transfer_id) where state <> 'failed' and state <> 'cancelled';
