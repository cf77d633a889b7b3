-- In which categories a shop lists, and since when, at the price of one probe a category, however many products it has (ruling G1).
create index catalog_product_live_category on catalog_product (merchant_id, category_code, listed_at nulls first) where not bare;
