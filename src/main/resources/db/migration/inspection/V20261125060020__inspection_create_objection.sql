-- A merchant contests a result: why, with which papers, and the retest fee that is held on its deposit meanwhile (rules.md 8.1). The id
-- is made when the form is shown, so that a double submit objects once.
create table inspection_objection (
    objection_id uuid primary key,
    outcome_id   uuid not null references inspection_outcome,
    merchant_id  text collate "C" not null references merchant,
    grounds      text not null check (char_length(grounds) between 1 and 4000),
    filed_by     text collate "C" not null,
    filed_at     timestamptz not null,
    fee_minor    bigint not null check (fee_minor >= 0),
    currency     text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    hold_id      uuid,
    fee_state    text collate "C" not null check (fee_state in ('none', 'held', 'captured', 'released', 'returned')),
    state        text collate "C" not null default 'open'
        check (state in ('open', 'withdrawn', 'refused', 'upheld', 'retested', 'moot')),
    ended_at     timestamptz check (ended_at >= filed_at),
    check ((fee_minor = 0) = (hold_id is null) and (hold_id is null) = (fee_state = 'none')),
    check ((state = 'open') = (ended_at is null)),
    check (fee_state <> 'held' or state = 'open'),
    check (fee_state not in ('captured', 'returned') or state = 'retested')
);
create unique index inspection_objection_open on inspection_objection (outcome_id) where state = 'open';
create index inspection_objection_of on inspection_objection (outcome_id, filed_at);
create index inspection_objection_hold on inspection_objection (hold_id) where hold_id is not null;

-- What the merchant sent with an objection or a correction; the files lie with evidence.
create table inspection_outcome_file (
    file_id    uuid primary key,
    outcome_id uuid not null references inspection_outcome,
    purpose    text collate "C" not null check (purpose in ('objection', 'correction')),
    added_by   text collate "C" not null,
    added_at   timestamptz not null
);
create index inspection_outcome_file_of on inspection_outcome_file (outcome_id, added_at);
create trigger inspection_outcome_file_kept before update or delete or truncate on inspection_outcome_file
    for each statement execute function inspection_refuse_change();
