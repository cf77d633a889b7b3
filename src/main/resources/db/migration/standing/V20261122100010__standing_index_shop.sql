-- One index for each sort under each set of filters: none, category, state and tier, all three. A filter on only one of state
-- and tier is answered as a merge over the few values of the other (ADR on the merchant list).
create index standing_shop_points on standing_shop (points, merchant_id);
create index standing_shop_category_points on standing_shop (category_code, points, merchant_id);
create index standing_shop_state_points on standing_shop (state, tier, points, merchant_id);
create index standing_shop_all_points on standing_shop (category_code, state, tier, points, merchant_id);
create index standing_shop_description on standing_shop (description, merchant_id);
create index standing_shop_category_description on standing_shop (category_code, description, merchant_id);
create index standing_shop_state_description on standing_shop (state, tier, description, merchant_id);
create index standing_shop_all_description on standing_shop (category_code, state, tier, description, merchant_id);
create index standing_shop_service on standing_shop (service, merchant_id);
create index standing_shop_category_service on standing_shop (category_code, service, merchant_id);
create index standing_shop_state_service on standing_shop (state, tier, service, merchant_id);
create index standing_shop_all_service on standing_shop (category_code, state, tier, service, merchant_id);
create index standing_shop_logistics on standing_shop (logistics, merchant_id);
create index standing_shop_category_logistics on standing_shop (category_code, logistics, merchant_id);
create index standing_shop_state_logistics on standing_shop (state, tier, logistics, merchant_id);
create index standing_shop_all_logistics on standing_shop (category_code, state, tier, logistics, merchant_id);
create index standing_shop_category on standing_shop (category_code, merchant_id);
create index standing_shop_state on standing_shop (state, tier, merchant_id);
create index standing_shop_all on standing_shop (category_code, state, tier, merchant_id);
create index standing_shop_name on standing_shop (name_key, merchant_id);
