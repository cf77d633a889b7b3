-- The chain over the trail: one seal an event, numbered without gaps in the order of sealing (docs/domain/audit.md).
create table audit_seal (
    seq       bigint primary key check (seq > 0),
    event_id  bigint not null unique references audit_event,
    sealed_at timestamptz not null,
    prev_hash bytea not null check (octet_length(prev_hash) = 32),
    hash      bytea not null check (octet_length(hash) = 32)
);
