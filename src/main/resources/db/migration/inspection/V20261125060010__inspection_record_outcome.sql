-- Every result an outcome rests on, and every step of it, are only ever added to: both results are kept (ruling S3). What one person
-- proposes another decides.
create table inspection_outcome_result (
    result_id    bigint generated always as identity primary key,
    outcome_id   uuid not null references inspection_outcome,
    -- The test order, or the appraisal.
    source_id    uuid not null,
    part_id      uuid references inspection_part,
    lab_id       uuid references inspection_lab,
    retest       boolean not null,
    passed       boolean not null,
    failed_items text[] not null,
    safety       boolean not null,
    verified_at  timestamptz not null,
    actor        text collate "C" not null,
    check (passed = (cardinality(failed_items) = 0) or lab_id is null)
);
create index inspection_outcome_result_of on inspection_outcome_result (outcome_id, result_id);
create trigger inspection_outcome_result_kept before update or delete or truncate on inspection_outcome_result
    for each statement execute function inspection_refuse_change();

create table inspection_outcome_entry (
    entry_id   bigint generated always as identity primary key,
    outcome_id uuid not null references inspection_outcome,
    at         timestamptz not null,
    kind       text collate "C" not null check (kind in
        ('found', 'passed', 'notified', 'amended', 'objected', 'withdrawn', 'retest', 'retested', 'proposed_refuse',
         'proposed_uphold', 'proposed_reverse', 'agreed', 'declined', 'lapsed', 'final_passed', 'final_failed', 'reversed', 'voided')),
    words      text check (char_length(words) between 1 and 2000),
    actor      text collate "C" not null
);
create index inspection_outcome_entry_of on inspection_outcome_entry (outcome_id, entry_id);
create trigger inspection_outcome_entry_kept before update or delete or truncate on inspection_outcome_entry
    for each statement execute function inspection_refuse_change();

create table inspection_outcome_proposal (
    proposal_id    uuid primary key,
    outcome_id     uuid not null references inspection_outcome,
    kind           text collate "C" not null check (kind in ('refuse', 'uphold', 'reverse')),
    ground         text collate "C" not null check (ground in ('no_retained_part', 'not_retestable', 'not_grounded',
        'report_wrong', 'wrong_standard', 'not_the_goods', 'report_withdrawn', 'custody_broken',
        'applied_wrongly')),
    words          text not null check (char_length(words) between 1 and 2000),
    proposed_by    text collate "C" not null,
    proposed_at    timestamptz not null,
    -- The result it was about is no longer so.
    dropped_at     timestamptz,
    agreed         boolean,
    decided_by     text collate "C" check (decided_by <> proposed_by),
    decided_at     timestamptz check (decided_at >= proposed_at),
    decision_words text check (char_length(decision_words) between 1 and 2000),
    check ((agreed is null) = (decided_by is null) and (decided_by is null) = (decided_at is null)
           and (decided_by is null) = (decision_words is null))
);
create unique index inspection_outcome_proposal_open on inspection_outcome_proposal (outcome_id)
    where decided_by is null and dropped_at is null;
create index inspection_outcome_proposal_of on inspection_outcome_proposal (outcome_id, proposed_at);
