-- Somebody may be known by two numbers of one kind: a blocked one by what was typed and by what its shop had.
alter table merchant_link drop constraint merchant_link_pkey;
alter table merchant_link add primary key (holder_kind, holder_id, kind, mark);
