-- Lots of one merchant and category follow each other, and what was found in the earlier ones decides how strictly the next is inspected.
create table inspection_lot (
    lot_id        uuid primary key,
    merchant_id   text collate "C" not null references merchant,
    category_code text collate "C" not null,
    stage         text collate "C" not null check (stage in ('routine', 'inbound')),
    plan_id       uuid references inspection_plan,
    size          integer not null check (size >= 1),
    level         text collate "C" not null check (level in ('S-1', 'S-2', 'S-3', 'S-4', 'I', 'II', 'III')),
    aql           numeric(6, 3) not null check (aql > 0),
    severity      text collate "C" not null check (severity in ('normal', 'tightened', 'reduced', 'suspended')),
    code_letter   text collate "C" not null check (code_letter ~ '^[A-S]$'),
    sample_size   integer not null check (sample_size between 1 and size),
    accept        integer not null check (accept >= 0),
    reject        integer not null check (reject > accept),
    opened_at     timestamptz not null,
    nonconforming integer check (nonconforming >= 0),
    accepted      boolean,
    judged_at     timestamptz check (judged_at >= opened_at),
    check ((accepted is null) = (judged_at is null) and (accepted is null) = (nonconforming is null))
);
create index inspection_lot_sequence on inspection_lot (merchant_id, category_code, stage, judged_at);
create index inspection_lot_plan on inspection_lot (plan_id);
