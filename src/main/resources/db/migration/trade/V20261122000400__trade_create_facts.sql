-- Facts as they came. Columns may be filled, never changed; rows are never deleted (product, "What must always hold" 2).
create table trade_order (
    order_id             text collate "C" primary key check (char_length(order_id) between 1 and 64),
    buyer_id             text collate "C" not null check (char_length(buyer_id) between 1 and 64),
    merchant_id          text collate "C" not null,
    product_id           text collate "C" not null,
    quantity             bigint check (quantity >= 0),
    amount_minor         bigint not null check (amount_minor >= 0),
    -- Empty means the default, CNY; kept empty so that a later row may fill it.
    currency             text check (char_length(currency) = 3),
    created_at           timestamptz,
    paid_at              timestamptz not null,
    ship_by              timestamptz,
    shipped_at           timestamptz,
    delivered_at         timestamptz,
    promised_delivery_at timestamptz,
    completed_at         timestamptz,
    payer_ref            text,
    device_ref           text,
    address_ref          text,
    carrier              text,
    tracking_no          text
);
create index trade_order_merchant on trade_order (merchant_id, paid_at);
create index trade_order_buyer on trade_order (buyer_id, paid_at);

-- Rating rows that were judged. The order's parties and times are kept beside the row, so that credit never joins.
create table trade_rating (
    order_id           text collate "C" not null,
    rated_by           text collate "C" not null check (rated_by in ('buyer', 'seller')),
    outcome            smallint not null check (outcome between -1 and 1),
    description_score  smallint check (description_score between 1 and 5),
    service_score      smallint check (service_score between 1 and 5),
    logistics_score    smallint check (logistics_score between 1 and 5),
    comment            text collate "C",
    rated_at           timestamptz not null,
    merchant_id        text collate "C" not null,
    buyer_id           text collate "C" not null,
    product_id         text collate "C" not null,
    order_created_at   timestamptz not null,
    order_completed_at timestamptz not null,
    -- What ruling C2 makes of the row given all rows known: the rating of its side, its revision, refused, or too late to be first.
    verdict            text not null check (verdict in ('first', 'revision', 'refused', 'late')),
    import_id          uuid
);
create unique index trade_rating_first on trade_rating (order_id, rated_by) where verdict = 'first';
create unique index trade_rating_revision on trade_rating (order_id, rated_by) where verdict = 'revision';
create index trade_rating_other on trade_rating (order_id, rated_by) where verdict <> 'first';
create index trade_rating_merchant on trade_rating (merchant_id, rated_at);
create index trade_rating_pair on trade_rating (merchant_id, buyer_id);
create index trade_rating_default_due on trade_rating (merchant_id, order_completed_at)
    where rated_by = 'seller' and verdict = 'first';
create index trade_rating_of_buyer on trade_rating (buyer_id) where rated_by = 'seller' and verdict in ('first', 'revision');

create table trade_return (
    return_id    text collate "C" primary key check (char_length(return_id) between 1 and 64),
    order_id     text collate "C" not null references trade_order,
    reason_code  text not null,
    requested_at timestamptz not null,
    refund_minor bigint check (refund_minor >= 0),
    currency     text check (char_length(currency) = 3),
    refunded_at  timestamptz
);
create index trade_return_order on trade_return (order_id);

create table trade_complaint (
    complaint_id text collate "C" primary key check (char_length(complaint_id) between 1 and 64),
    merchant_id  text collate "C" not null references merchant,
    order_id     text collate "C" references trade_order,
    product_id   text collate "C",
    kind         text not null,
    text         text,
    opened_at    timestamptz not null
);
create index trade_complaint_merchant on trade_complaint (merchant_id, opened_at);
