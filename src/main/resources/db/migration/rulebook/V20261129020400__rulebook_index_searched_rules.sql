-- Rules are found and picked by any part of their title.
create index rulebook_rule_version_title_zh_grams on rulebook_rule_version using gin (shell_spoken_grams(title_zh));
create index rulebook_rule_version_title_en_grams on rulebook_rule_version using gin (shell_spoken_grams(title_en));
