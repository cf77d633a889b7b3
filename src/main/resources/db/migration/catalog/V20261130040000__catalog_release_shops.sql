-- One shop's share of a removal from all shops ends by itself, when that shop was right (B9): its listings come back, all others stay
-- off. The items are never rewritten, so that what was taken stays on record.
create table catalog_removal_release (
    removal_id  uuid not null references catalog_removal,
    merchant_id text collate "C" not null references merchant,
    reason      text not null check (char_length(reason) between 1 and 1000),
    released_at timestamptz not null,
    released_by text not null,
    primary key (removal_id, merchant_id)
);
create trigger catalog_removal_release_kept before update or delete or truncate on catalog_removal_release
    for each statement execute function catalog_refuse_change();
create index catalog_removal_item_shop on catalog_removal_item (removal_id, merchant_id, product_id);
create index catalog_removal_item_merchant on catalog_removal_item (merchant_id, removal_id);
select lens.date('catalog_removal_release', 'released_at');
