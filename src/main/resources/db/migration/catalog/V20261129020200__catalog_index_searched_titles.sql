-- Products are found by any two characters of their title. Without pinyin: titles are long and there are many, and nobody picks one by its sound.
create index catalog_product_title_grams on catalog_product using gin (shell_grams(title));
