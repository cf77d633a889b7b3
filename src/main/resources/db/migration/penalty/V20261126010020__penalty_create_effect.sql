-- What a decision does, one row an effect; its terms stand as they were approved. An effect of a run of the ladder belongs to the
-- decision whose points brought it about.
create table penalty_effect (
    effect_id   uuid primary key,
    decision_id uuid not null references penalty_decision,
    seq         integer not null check (seq >= 1),
    kind        text collate "C" not null check (kind in ('points', 'restriction', 'listing', 'rating_void', 'deposit',
        'merchant_state', 'document_hold', 'publication')),
    terms       jsonb not null,
    run_id      uuid,
    state       text collate "C" not null check (state in ('planned', 'applied', 'ended', 'reverted')),
    refs        jsonb not null default '{}',
    figures     json not null default '[]',
    applied_at  timestamptz,
    ends_at     timestamptz,
    ended_at    timestamptz,
    unique (decision_id, seq),
    check ((state = 'planned') = (applied_at is null)),
    check ((state in ('ended', 'reverted')) = (ended_at is not null))
);
create index penalty_effect_run on penalty_effect (run_id) where run_id is not null;
create index penalty_effect_ends on penalty_effect (ends_at) where state = 'applied' and ends_at is not null;
