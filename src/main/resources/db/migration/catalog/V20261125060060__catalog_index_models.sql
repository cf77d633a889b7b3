-- Finds the listings of the same model in all shops (D13): by trade number, whatever its leading zeros, or by brand and model, whatever
-- their case, width and punctuation.
create function catalog_gtin_key(gtin text) returns text language sql immutable parallel safe as $$
    select case when regexp_replace(gtin, '[[:space:]-]', '', 'g') ~ '^[0-9]{8,14}$'
                then lpad(regexp_replace(gtin, '[[:space:]-]', '', 'g'), 14, '0') end
$$;
create function catalog_model_key(brand text, model text) returns text language sql immutable parallel safe as $$
    select nullif(regexp_replace(lower(normalize(brand, NFKC)), '[[:space:][:punct:]]+', '', 'g'), '') || chr(31)
        || nullif(regexp_replace(lower(normalize(model, NFKC)), '[[:space:][:punct:]]+', '', 'g'), '')
$$;
create index catalog_product_gtin on catalog_product (catalog_gtin_key(gtin)) where gtin is not null;
create index catalog_product_model on catalog_product (catalog_model_key(brand, model)) where brand is not null and model is not null;
