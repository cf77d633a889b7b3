-- The first answer to each Idempotency-Key (contract, ground rules). A row is written in the transaction of the effect
-- itself, so key and effect are kept or lost together, and a parallel request waits on the primary key.
create table shell_idempotency (
    owner         text collate "C" not null,
    key           text collate "C" not null check (char_length(key) between 1 and 255),
    -- SHA-256 of path and body: the same key with another one is refused.
    fingerprint   bytea not null check (octet_length(fingerprint) = 32),
    status        integer not null check (status between 200 and 499),
    content_type  text,
    location      text,
    body          bytea not null,
    received_at   timestamptz not null,
    primary key (owner, key)
);

create index shell_idempotency_received_at on shell_idempotency (received_at);

comment on table shell_idempotency is 'First answers by Idempotency-Key, kept for a week.';
