-- Each proof of the books and what it found; kept, so that an auditor sees when they last agreed.
create table deposit_proof (
    proof_id   uuid primary key,
    started_at timestamptz not null,
    ended_at   timestamptz not null check (ended_at >= started_at),
    actor      text collate "C" not null,
    accounts   bigint not null check (accounts >= 0),
    transfers  bigint not null check (transfers >= 0),
    entries    bigint not null check (entries >= 0),
    sealed     bigint not null check (sealed >= 0),
    findings   bigint not null check (findings >= 0)
);
create index deposit_proof_newest on deposit_proof (started_at, proof_id);

create table deposit_proof_finding (
    proof_id       uuid not null references deposit_proof,
    finding_no     integer not null check (finding_no > 0),
    kind           text collate "C" not null check (kind in
        ('currency_sum', 'account_balance', 'entry_run', 'transfer_balance', 'hold_balance', 'transfer_changed', 'transfer_added',
         'transfer_removed', 'block_changed', 'block_link', 'block_trail', 'block_removed')),
    currency       text collate "C" check (currency ~ '^[A-Z]{3}$'),
    account_id     bigint,
    transfer_id    bigint,
    place          bigint,
    expected_minor numeric,
    found_minor    numeric,
    primary key (proof_id, finding_no)
);
comment on column deposit_proof_finding.place is 'The version of an entry, or the number of a block.';
create trigger deposit_proof_kept before update or delete or truncate on deposit_proof
    for each statement execute function deposit_refuse_change();
create trigger deposit_proof_finding_kept before update or delete or truncate on deposit_proof_finding
    for each statement execute function deposit_refuse_change();
