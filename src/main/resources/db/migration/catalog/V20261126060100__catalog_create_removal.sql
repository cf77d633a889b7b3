-- Listings that a decision took off the shelf (E2, B9). Removals may overlap: a product is on sale again when none of those that name it
-- is left, in whatever order they are undone. How many are open stands beside the product, so that asking what is live stays one read.
create table catalog_removal (
    removal_id  uuid primary key,
    merchant_id text collate "C" references merchant,
    reach       text collate "C" not null check (reach in ('product', 'shop', 'brand')),
    value       text not null check (char_length(value) <= 200 and (value = '') = (reach = 'shop')),
    case_no     text collate "C" not null check (char_length(case_no) between 1 and 64),
    reason      text not null check (char_length(reason) between 1 and 1000),
    products    integer not null check (products >= 0),
    removed_at  timestamptz not null,
    removed_by  text not null,
    ended_at    timestamptz check (ended_at >= removed_at),
    ended_by    text,
    end_reason  text check (char_length(end_reason) between 1 and 1000),
    check (reach <> 'shop' or merchant_id is not null),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create index catalog_removal_merchant on catalog_removal (merchant_id, removed_at, removal_id);
create table catalog_removal_item (
    removal_id  uuid not null references catalog_removal,
    product_id  text collate "C" not null references catalog_product,
    merchant_id text collate "C" not null references merchant,
    primary key (removal_id, product_id)
);
create index catalog_removal_item_product on catalog_removal_item (product_id);

create function catalog_removal_only_ends() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null or (to_jsonb(new) - '{ended_at,ended_by,end_reason}'::text[])
        is distinct from (to_jsonb(old) - '{ended_at,ended_by,end_reason}'::text[]) then
        raise exception 'a removal is only ended, and once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger catalog_removal_only_ends before update on catalog_removal for each row execute function catalog_removal_only_ends();
create function catalog_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger catalog_removal_kept before delete or truncate on catalog_removal
    for each statement execute function catalog_refuse_change();
create trigger catalog_removal_item_kept before update or delete or truncate on catalog_removal_item
    for each statement execute function catalog_refuse_change();

alter table catalog_product add column open_removals integer not null default 0 check (open_removals >= 0);
create function catalog_brand_key(brand text) returns text language sql immutable parallel safe as $$
    select nullif(regexp_replace(lower(normalize(brand, NFKC)), '[[:space:][:punct:]]+', '', 'g'), '')
$$;
create index catalog_product_brand on catalog_product (catalog_brand_key(brand), merchant_id) where brand is not null;
drop index catalog_product_live_category;
create index catalog_product_live_category on catalog_product (merchant_id, category_code, listed_at nulls first)
    where not bare and open_removals = 0;
