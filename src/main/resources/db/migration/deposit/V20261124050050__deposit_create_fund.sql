-- The guarantee fund (ruling G5): what it paid to consumers and who was found to be at fault, each decision a row of its own.
create table deposit_fund_payment (
    payment_id   uuid primary key,
    merchant_id  text collate "C" not null references merchant,
    order_id     text collate "C" check (char_length(order_id) between 1 and 64),
    buyer_id     text collate "C" check (char_length(buyer_id) between 1 and 64),
    purpose      text collate "C" not null check (purpose in
        ('advance', 'seller_unreachable', 'food_safety', 'promise', 'retention')),
    amount_minor bigint not null check (amount_minor > 0),
    currency     text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    case_no      text collate "C" not null check (char_length(case_no) between 1 and 64),
    reason       text not null check (char_length(reason) between 1 and 1000),
    asked_by     text collate "C" not null,
    approved_by  text collate "C",
    paid_at      timestamptz not null,
    unique (payment_id, asked_by),
    check (approved_by <> asked_by)
);
create index deposit_fund_payment_listed on deposit_fund_payment (paid_at, payment_id);
create index deposit_fund_payment_merchant on deposit_fund_payment (merchant_id, paid_at, payment_id);
create index deposit_fund_payment_purpose on deposit_fund_payment (purpose, paid_at, payment_id);
create index deposit_fund_payment_order on deposit_fund_payment (order_id, paid_at);
create index deposit_fund_payment_buyer on deposit_fund_payment (buyer_id, paid_at);

-- Who bears a payment, by the newest row; without one the fund does. Whoever paid does not decide, unless a published rule does both.
create table deposit_fund_fault (
    payment_id uuid not null,
    fault_no   integer not null check (fault_no > 0),
    fault      text collate "C" not null check (fault in ('merchant', 'not_merchant')),
    reason     text not null check (char_length(reason) between 1 and 1000),
    decided_at timestamptz not null,
    decided_by text collate "C" not null,
    asked_by   text collate "C" not null,
    debt_id    uuid references deposit_debt,
    primary key (payment_id, fault_no),
    foreign key (payment_id, asked_by) references deposit_fund_payment (payment_id, asked_by),
    check (decided_by <> asked_by or decided_by like 'SYSTEM:%'),
    check ((fault = 'merchant') = (debt_id is not null))
);
create index deposit_fund_fault_debt on deposit_fund_fault (debt_id);

create trigger deposit_fund_payment_kept before update or delete or truncate on deposit_fund_payment
    for each statement execute function deposit_refuse_change();
create trigger deposit_fund_fault_kept before update or delete or truncate on deposit_fund_fault
    for each statement execute function deposit_refuse_change();
