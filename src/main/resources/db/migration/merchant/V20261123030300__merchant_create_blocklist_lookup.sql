-- Look-ups by person, counted so that nobody reads the list off by asking for one number after the other.
create table merchant_blocklist_lookup (
    actor_id text not null,
    at       timestamptz not null
);
create index merchant_blocklist_lookup_actor on merchant_blocklist_lookup (actor_id, at);
