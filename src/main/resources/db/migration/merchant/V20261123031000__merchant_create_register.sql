-- Snapshots of public registers (A3, A4): the newest file of a register stands for all of it, the ones before leave their
-- trace alone. A number is found by its key: without blanks and dashes, in capitals.
create table merchant_register_snapshot (
    import_id   uuid primary key,
    register    text not null check (register in ('business', 'ccc', 'food', 'production')),
    as_of       timestamptz not null,
    received_at timestamptz not null,
    received_by text not null,
    records     bigint not null check (records >= 0),
    changed     bigint not null check (changed >= 0),
    gone        bigint not null check (gone >= 0)
);
create index merchant_register_snapshot_recent on merchant_register_snapshot (register, received_at desc);

create table merchant_register_record (
    register    text collate "C" not null check (register in ('business', 'ccc', 'food', 'production')),
    key         text collate "C" not null,
    number      text not null,
    name        text,
    status      text not null check (status in ('valid', 'suspended', 'revoked', 'cancelled', 'expired')),
    valid_until date,
    scope       text,
    primary key (register, key)
);

-- What a register said last about a document, or about a shop that came without one; a changed scope shows against it.
create table merchant_register_check (
    subject_kind text not null check (subject_kind in ('document', 'merchant')),
    subject_id   text collate "C" not null,
    register     text not null check (register in ('business', 'ccc', 'food', 'production')),
    outcome      text not null check (outcome in ('found', 'not_found', 'unavailable')),
    status       text check (status in ('valid', 'suspended', 'revoked', 'cancelled', 'expired')),
    scope        text,
    source       text not null,
    checked_at   timestamptz not null,
    primary key (subject_kind, subject_id)
);
