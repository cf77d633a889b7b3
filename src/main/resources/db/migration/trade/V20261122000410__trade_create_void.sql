-- A rating taken out of every score from an instant on, and put back from another; the rating stays (ruling C9).
create table trade_void (
    void_id      uuid primary key,
    case_no      text not null,
    reason       text not null,
    effective_at timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null
);
create table trade_void_reversal (
    void_id      uuid primary key references trade_void,
    reason       text not null,
    effective_at timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null
);
create table trade_void_rating (
    void_id     uuid not null references trade_void,
    order_id    text collate "C" not null,
    rated_by    text collate "C" not null check (rated_by in ('buyer', 'seller')),
    merchant_id text collate "C" not null,
    buyer_id    text collate "C" not null,
    primary key (void_id, order_id, rated_by)
);
create index trade_void_rating_pair on trade_void_rating (merchant_id, buyer_id);
create index trade_void_rating_order on trade_void_rating (order_id, rated_by);
