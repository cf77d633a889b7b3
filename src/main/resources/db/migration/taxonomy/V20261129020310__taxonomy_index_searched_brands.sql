-- Brands are found and picked by any part of their name.
create index taxonomy_brand_name_grams on taxonomy_brand using gin (shell_spoken_grams(name));
