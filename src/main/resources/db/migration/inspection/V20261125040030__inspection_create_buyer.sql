-- Who buys under cover. Who they are lies sealed under the application's key; the table tells an alias and nothing else. What may
-- relate them to a merchant is kept as keyed hashes, made like those of merchants (merchant_link).
create table inspection_buyer (
    buyer_id         uuid primary key,
    alias            text not null unique check (char_length(alias) between 1 and 60),
    identity_sealed  bytea not null,
    -- Finds the same account of the platform twice without telling it.
    account_mark     text collate "C" not null unique check (account_mark ~ '^[0-9a-f]{64}$'),
    consented_on     date,
    active           boolean not null default true,
    quarter_max      integer not null check (quarter_max between 1 and 1000),
    last_assigned_at timestamptz,
    created_at       timestamptz not null,
    created_by       text collate "C" not null,
    version          bigint not null default 0
);
create index inspection_buyer_rotation on inspection_buyer (last_assigned_at nulls first, alias) where active;
create table inspection_buyer_mark (
    buyer_id uuid not null references inspection_buyer,
    kind     text collate "C" not null check (kind in ('phone', 'address', 'account')),
    mark     bytea not null check (octet_length(mark) = 32),
    primary key (buyer_id, kind)
);
create table inspection_buyer_tie (
    buyer_id    uuid not null references inspection_buyer,
    merchant_id text collate "C" not null references merchant,
    reason      text not null check (char_length(reason) between 1 and 500),
    declared_at timestamptz not null,
    declared_by text collate "C" not null,
    primary key (buyer_id, merchant_id)
);
create index inspection_buyer_tie_merchant on inspection_buyer_tie (merchant_id);
