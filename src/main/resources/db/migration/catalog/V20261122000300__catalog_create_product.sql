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
    currency      char(3) not null default 'CNY',
    listed_at     timestamptz,
    bare          boolean not null default false,
    updated_at    timestamptz not null,
    check (bare or (category_code is not null and title is not null))
);
create index catalog_product_merchant on catalog_product (merchant_id, product_id);
create index catalog_product_category on catalog_product (category_code, product_id);
