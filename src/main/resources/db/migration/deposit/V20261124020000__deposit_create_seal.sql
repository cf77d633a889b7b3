-- The journal in blocks, each hashed and chained to the one before, and each an event of the audit trail, whose signed checkpoints
-- so cover every transfer (ADR 10, docs/domain/deposit-proof.md).
create table deposit_seal (
    block_no       bigint primary key check (block_no > 0),
    first_transfer bigint not null check (first_transfer > 0),
    last_transfer  bigint not null unique,
    transfers      integer not null check (transfers > 0),
    sealed_at      timestamptz not null,
    -- Four bytes for each id from the first to the last, zero where there is no transfer: they name the one that was changed.
    marks          bytea not null,
    prev_hash      bytea not null check (octet_length(prev_hash) = 32),
    hash           bytea not null check (octet_length(hash) = 32),
    check (octet_length(marks) = 4 * (last_transfer - first_transfer + 1)),
    check (transfers <= last_transfer - first_transfer + 1)
);
create trigger deposit_seal_kept before update or delete or truncate on deposit_seal
    for each statement execute function deposit_refuse_change();
