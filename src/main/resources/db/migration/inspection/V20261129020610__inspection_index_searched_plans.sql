-- Plans are found by any part of their name.
create index inspection_plan_name_grams on inspection_plan using gin (shell_spoken_grams(name));
