-- Brand owners are found by any part of their name.
create index inspection_brand_owner_name_zh_grams on inspection_brand_owner using gin (shell_spoken_grams(name_zh));
create index inspection_brand_owner_name_en_grams on inspection_brand_owner using gin (shell_spoken_grams(name_en));
