-- Laboratories are found by any part of their name.
create index inspection_lab_name_zh_grams on inspection_lab using gin (shell_spoken_grams(name_zh));
create index inspection_lab_name_en_grams on inspection_lab using gin (shell_spoken_grams(name_en));
