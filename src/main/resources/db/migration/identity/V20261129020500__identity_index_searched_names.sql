-- People are found by any part of their name.
create index identity_account_display_name_grams on identity_account using gin (shell_spoken_grams(display_name));
