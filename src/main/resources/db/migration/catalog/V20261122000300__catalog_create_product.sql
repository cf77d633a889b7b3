-- Products as the platform reports them; a bare one is known only because an order named it.
create table catalog_product (
    product_id    text collate "C" primary key check (char_length(product_id) between 1 and 64),
    merchant_id   text collate "C" not null references merchant,
    category_code text collate "C" references taxonomy_category,
    title         text check (char_length(title) between 1 and 500),
    brand         text,
    gtin          text,
    model         text,
    price_minor   bigint check (price_minor >= 0),
    currency      text check (char_length(currency) = 3),
    listed_at     timestamptz,
    bare          boolean not null default false,
    -- Of a bare product the least order that names it; whose merchant it is (contract, "Bulk intake").
    named_by      text collate "C" check (not bare or named_by is not null),
    updated_at    timestamptz not null,
    check (bare or (category_code is not null and title is not null))
);
create index catalog_product_merchant on catalog_product (merchant_id, product_id);
create index catalog_product_category on catalog_product (category_code, product_id);
