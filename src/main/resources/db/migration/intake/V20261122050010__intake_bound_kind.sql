-- Which kinds there are is said by the modules that own them; here only what a word of theirs looks like.
alter table intake_import add constraint intake_import_kind_is_a_word check (kind ~ '^[a-z_]{1,64}$');
