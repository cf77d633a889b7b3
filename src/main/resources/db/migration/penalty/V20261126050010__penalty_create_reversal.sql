-- Every step of a decision, and every undoing with what it really did (ruling E6). Reversals on the platform's own motion need two
-- people: one asks, another who has no part in the decision confirms.
create table penalty_decision_entry (
    entry_id    bigint generated always as identity primary key,
    decision_id uuid not null references penalty_decision,
    at          timestamptz not null,
    kind        text collate "C" not null check (kind in ('drafted', 'edited', 'proposed', 'held', 'approved', 'refused',
        'withdrawn', 'decided', 'effective', 'stopped', 'cured', 'reversal_asked', 'reversal_declined', 'varied', 'reversed')),
    words       text check (char_length(words) between 1 and 2000),
    actor       text not null
);
create index penalty_decision_entry_of on penalty_decision_entry (decision_id, entry_id);
create trigger penalty_decision_entry_kept before update or delete or truncate on penalty_decision_entry
    for each statement execute function penalty_refuse_change();

create table penalty_reversal (
    reversal_id uuid primary key,
    decision_id uuid not null references penalty_decision,
    ground      text collate "C" not null
        check (ground in ('appeal', 'inspection_reversed', 'own_motion', 'cured', 'counter_notice')),
    reference   text not null,
    reason      text not null check (char_length(reason) between 1 and 5000),
    whole       boolean not null,
    figures     json not null,
    at          timestamptz not null,
    actor       text not null
);
create index penalty_reversal_of on penalty_reversal (decision_id, at);
create table penalty_reversal_line (
    reversal_id uuid not null references penalty_reversal,
    seq         integer not null check (seq >= 1),
    effect_id   uuid not null references penalty_effect,
    undone      boolean not null,
    figures     json not null,
    primary key (reversal_id, seq)
);
create trigger penalty_reversal_kept before update or delete or truncate on penalty_reversal
    for each statement execute function penalty_refuse_change();
create trigger penalty_reversal_line_kept before update or delete or truncate on penalty_reversal_line
    for each statement execute function penalty_refuse_change();

create table penalty_reversal_request (
    request_id   uuid primary key,
    decision_id  uuid not null references penalty_decision,
    effects      uuid[] not null,
    reason       text not null check (char_length(reason) between 1 and 2000),
    requested_by text not null,
    requested_at timestamptz not null,
    state        text collate "C" not null check (state in ('open', 'confirmed', 'declined')),
    decided_by   text,
    decided_at   timestamptz,
    words        text check (char_length(words) between 1 and 2000),
    check ((state = 'open') = (decided_by is null)),
    check (decided_by <> requested_by)
);
create unique index penalty_reversal_request_open on penalty_reversal_request (decision_id) where state = 'open';
