-- One attempt to buy a sample. What the shop could know the buyer by (order, payment account, address, contact, screenshots) is sealed;
-- the price is not, since the money is accounted for in the open.
create table inspection_purchase (
    purchase_id    uuid primary key,
    sample_id      uuid not null references inspection_sample,
    merchant_id    text collate "C" not null references merchant,
    buyer_id       uuid not null references inspection_buyer,
    state          text collate "C" not null default 'assigned'
        check (state in ('assigned', 'ordered', 'arrived', 'mismatched', 'dropped')),
    assigned_at    timestamptz not null,
    assigned_by    text collate "C" not null,
    -- Made when the form was shown: told twice it is one order.
    once           uuid unique,
    order_sealed   bytea,
    order_mark     text collate "C" unique check (order_mark ~ '^[0-9a-f]{64}$'),
    price_minor    bigint check (price_minor > 0),
    postage_minor  bigint check (postage_minor >= 0),
    currency       text collate "C" check (currency ~ '^[A-Z]{3}$'),
    ordered_at     timestamptz check (ordered_at >= assigned_at),
    ordered_by     text collate "C",
    ended_at       timestamptz,
    end_reason     text check (char_length(end_reason) between 1 and 1000),
    reimbursed_at  timestamptz check (reimbursed_at >= ordered_at),
    reimbursed_by  text collate "C",
    check ((ordered_at is null) = (order_sealed is null) and (ordered_at is null) = (price_minor is null)
        and (ordered_at is null) = (currency is null) and (ordered_at is null) = (order_mark is null)
        and (ordered_at is null) = (ordered_by is null) and (ordered_at is null) = (postage_minor is null)),
    check (state not in ('ordered', 'arrived', 'mismatched') or ordered_at is not null),
    check (state <> 'dropped' or end_reason is not null),
    check ((reimbursed_at is null) = (reimbursed_by is null)),
    check (reimbursed_by <> ordered_by)
);
create unique index inspection_purchase_open on inspection_purchase (sample_id) where state <> 'dropped';
create index inspection_purchase_sample on inspection_purchase (sample_id, assigned_at);
create index inspection_purchase_newest on inspection_purchase (assigned_at, purchase_id);
create index inspection_purchase_state on inspection_purchase (state, assigned_at, purchase_id);
create index inspection_purchase_buyer on inspection_purchase (buyer_id, assigned_at);
create index inspection_purchase_owed on inspection_purchase (ordered_at, purchase_id) where reimbursed_at is null and ordered_at is not null;
create table inspection_screenshot (
    screenshot_id uuid primary key,
    purchase_id   uuid not null references inspection_purchase,
    image_sealed  bytea not null check (octet_length(image_sealed) <= 6000000),
    media_type    text collate "C" not null check (media_type in ('image/png', 'image/jpeg')),
    sha256        text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    added_at      timestamptz not null,
    unique (purchase_id, sha256)
);
