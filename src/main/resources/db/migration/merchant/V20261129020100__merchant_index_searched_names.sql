-- Shops are found by any two characters of their name, and by its pinyin; of one instant too, by an auditor whose every look is of one.
create index merchant_name_grams on merchant using gin (shell_spoken_grams(name));
create index merchant_name_grams on past.merchant using gin (public.shell_spoken_grams(name));
