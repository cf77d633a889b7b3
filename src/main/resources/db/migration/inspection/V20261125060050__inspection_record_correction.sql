-- Every step of a correction, never changed: what staff said of a filing, each follow-up sample, each escalation.
create table inspection_correction_entry (
    entry_id      bigint generated always as identity primary key,
    correction_id uuid not null references inspection_correction,
    at            timestamptz not null,
    kind          text collate "C" not null check (kind in ('opened', 'filed', 'sent_back', 'accepted', 'sampled', 'sample_lost',
        'overdue', 'passed', 'failed', 'cancelled')),
    words         text check (char_length(words) between 1 and 2000),
    -- The filing it is about, or the sample.
    subject_id    uuid,
    actor         text collate "C" not null
);
create index inspection_correction_entry_of on inspection_correction_entry (correction_id, entry_id);
create trigger inspection_correction_entry_kept before update or delete or truncate on inspection_correction_entry
    for each statement execute function inspection_refuse_change();
