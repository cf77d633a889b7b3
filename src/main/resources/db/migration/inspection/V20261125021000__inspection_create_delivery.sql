-- Goods at the door of the warehouse (D12): which units are looked at is drawn by a recorded seed, what was found is kept by unit, and
-- a refused delivery is screened whole or goes back.
create sequence inspection_delivery_number;
create table inspection_delivery (
    delivery_id   uuid primary key,
    number        text collate "C" not null unique,
    merchant_id   text collate "C" not null references merchant,
    category_code text collate "C" not null,
    -- Null when it is a mixture.
    product_id    text collate "C" check (char_length(product_id) between 1 and 64),
    -- The delivery note as the merchant numbers it.
    reference     text not null check (char_length(reference) between 1 and 64),
    units         integer not null check (units >= 1),
    lot_id        uuid not null unique references inspection_lot,
    -- Units stand in the order of HMAC-SHA256 with this key over their number.
    seed          bytea not null check (octet_length(seed) = 32),
    -- Counted again with every result.
    chosen          integer not null default 0 check (chosen <= units),
    inspected       integer not null default 0 check (inspected <= chosen),
    rejected        integer not null default 0 check (rejected <= inspected),
    sample_rejected integer not null default 0 check (sample_rejected <= rejected),
    state         text collate "C" not null default 'inspecting' check (state in
        ('inspecting', 'accepted', 'refused', 'screening', 'screened', 'returned', 'cancelled')),
    recorded_at   timestamptz not null,
    recorded_by   text collate "C" not null,
    decided_at    timestamptz check (decided_at >= recorded_at),
    decided_by    text collate "C",
    ended_at      timestamptz check (ended_at >= recorded_at),
    ended_by      text collate "C",
    end_reason    text check (char_length(end_reason) between 1 and 1000),
    version       bigint not null default 0,
    check ((decided_at is null) = (decided_by is null) and (ended_at is null) = (ended_by is null)),
    check ((state in ('inspecting', 'cancelled')) = (decided_at is null)),
    -- Nothing is decided while a chosen unit has no result.
    check (state in ('inspecting', 'screening', 'cancelled') or inspected = chosen),
    check ((state in ('accepted', 'screened', 'returned', 'cancelled')) = (ended_at is not null)),
    check (state not in ('returned', 'cancelled') or end_reason is not null)
);
create index inspection_delivery_newest on inspection_delivery (recorded_at, delivery_id);
create index inspection_delivery_merchant on inspection_delivery (merchant_id, recorded_at, delivery_id);
create index inspection_delivery_category on inspection_delivery (category_code, recorded_at, delivery_id);
create index inspection_delivery_state on inspection_delivery (state, recorded_at, delivery_id);
