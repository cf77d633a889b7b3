-- A change of a certificate that a person wants and another decides: suspend it, take that back, other stars, revoke it (feature L6).
create table assessment_certificate_proposal (
    proposal_id    uuid primary key,
    certificate_id uuid not null references assessment_certificate,
    kind           text collate "C" not null check (kind in ('suspend', 'resume', 'regrade', 'revoke')),
    reason         text collate "C" not null check (reason ~ '^[a-z][a-z_]{0,49}$'),
    words_zh       text not null check (char_length(words_zh) between 1 and 1000),
    words_en       text not null check (char_length(words_en) between 1 and 1000),
    assessment     text collate "C",
    proposed_by    uuid not null,
    proposed_at    timestamptz not null,
    state          text collate "C" not null check (state in ('open', 'accepted', 'declined', 'withdrawn', 'overtaken')),
    decided_by     uuid,
    decided_at     timestamptz check (decided_at >= proposed_at),
    decision       text check (char_length(decision) between 1 and 1000),
    check ((kind = 'regrade') = (assessment is not null)),
    check ((state = 'open') = (decided_at is null)),
    check ((state in ('accepted', 'declined')) = (decided_by is not null)),
    check (decided_by <> proposed_by),
    check ((state = 'declined') = (decision is not null))
);
create unique index assessment_certificate_proposal_open on assessment_certificate_proposal (certificate_id) where state = 'open';
create index assessment_certificate_proposal_of on assessment_certificate_proposal (certificate_id, proposed_at);
create trigger assessment_certificate_proposal_kept before delete or truncate on assessment_certificate_proposal
    for each statement execute function assessment_refuse_change();
