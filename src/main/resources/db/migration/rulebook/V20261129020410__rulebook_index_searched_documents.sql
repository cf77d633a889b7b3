-- Standards and commitments are found by any part of their title.
create index rulebook_document_version_title_zh_grams on rulebook_document_version using gin (shell_spoken_grams(title_zh));
create index rulebook_document_version_title_en_grams on rulebook_document_version using gin (shell_spoken_grams(title_en));
