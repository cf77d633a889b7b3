-- The word is generated; what it may be is said like that of every other.
alter table inspection_lot add check (state in ('abandoned', 'open', 'accepted', 'refused'));
