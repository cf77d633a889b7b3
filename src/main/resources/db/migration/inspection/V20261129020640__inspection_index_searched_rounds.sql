-- Proficiency rounds are found by any part of their name.
create index inspection_round_name_zh_grams on inspection_round using gin (shell_spoken_grams(name_zh));
create index inspection_round_name_en_grams on inspection_round using gin (shell_spoken_grams(name_en));
