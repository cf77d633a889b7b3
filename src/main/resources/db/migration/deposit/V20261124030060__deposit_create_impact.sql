-- Whose requirement another tariff would change, worked out before it is entered.
create table deposit_tariff_impact (
    draft_id    uuid primary key,
    computed_at timestamptz
);
create table deposit_tariff_impact_shop (
    draft_id     uuid not null references deposit_tariff_impact,
    merchant_id  text collate "C" not null references merchant,
    currency     text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    before_minor bigint not null check (before_minor >= 0),
    after_minor  bigint not null check (after_minor >= 0 and after_minor <> before_minor),
    primary key (draft_id, merchant_id, currency)
);
create index deposit_tariff_impact_largest on deposit_tariff_impact_shop (draft_id, (after_minor - before_minor) desc, merchant_id);
