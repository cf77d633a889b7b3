-- Schemes are found by any part of their title.
create index assessment_scheme_version_title_zh_grams on assessment_scheme_version using gin (shell_spoken_grams(title_zh));
create index assessment_scheme_version_title_en_grams on assessment_scheme_version using gin (shell_spoken_grams(title_en));
