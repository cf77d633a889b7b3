-- Money that a merchant paid in, once for each reference of the bank: told again by API or found again on a statement, it is the
-- same money.
create table deposit_payment (
    -- Also the cause of its transfer.
    payment_id     uuid primary key,
    merchant_id    text collate "C" not null references merchant,
    amount_minor   bigint not null check (amount_minor between 1 and 1000000000000000),
    currency       text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    bank_reference text collate "C" not null unique check (char_length(bank_reference) between 1 and 64),
    -- Who told of it first: another system, a bank statement, or a person.
    source         text collate "C" not null check (source in ('api', 'statement', 'desk')),
    received_at    timestamptz not null,
    recorded_by    text collate "C" not null
);
create index deposit_payment_merchant on deposit_payment (merchant_id, received_at, payment_id);
create index deposit_payment_newest on deposit_payment (received_at, payment_id);

create trigger deposit_payment_kept before update or delete or truncate on deposit_payment
    for each statement execute function deposit_refuse_change();
