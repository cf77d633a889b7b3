-- Categories are found and picked by any part of their names in both languages.
create index taxonomy_category_name_zh_grams on taxonomy_category using gin (shell_spoken_grams(name_zh));
create index taxonomy_category_name_en_grams on taxonomy_category using gin (shell_spoken_grams(name_en));
