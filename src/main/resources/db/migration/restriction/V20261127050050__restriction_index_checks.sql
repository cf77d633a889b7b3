-- Checks of all who must obey, by when they began: the share that was obeyed over any time.
create index restriction_check_begun on restriction_check (begun_at);
