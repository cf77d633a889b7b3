-- Supervision of certificates (feature L5, ruling Q2): visits that the calendar or a trigger opens, held by one person and decided by
-- another. Every scheduled one has its place in the row of its certificate, so that a replay opens none twice; of extra ones at most
-- one waits for each certificate.
create sequence assessment_visit_number;
create table assessment_visit (
    visit_id           uuid primary key,
    number             text collate "C" not null unique,
    certificate_id     uuid not null,
    certificate_number text collate "C" not null check (char_length(certificate_number) between 1 and 40),
    subject            text collate "C" not null check (char_length(subject) between 1 and 64),
    kind               text collate "C" not null check (kind in ('first', 'regular', 'extra')),
    round              int check (round >= 1),
    state              text collate "C" not null check (state in ('planned', 'under_way', 'held', 'decided', 'cancelled')),
    opened_at          timestamptz not null,
    due_on             date not null,
    visitor            uuid,
    planned_on         date check (planned_on <= due_on),
    reminders          int not null default 0 check (reminders between 0 and 2),
    overdue_at         timestamptz,
    suspended_at       timestamptz check (suspended_at >= overdue_at),
    begun_by           uuid,
    begun_at           timestamptz check (begun_at >= opened_at),
    assessment         text collate "C",
    seed               bigint,
    held_by            uuid check (held_by = begun_by),
    held_at            timestamptz check (held_at >= begun_at),
    outcome            text collate "C" check (outcome in ('confirm', 'upgrade', 'downgrade', 'suspend', 'revoke')),
    rests_on           text collate "C",
    reason_zh          text check (char_length(reason_zh) between 1 and 2000),
    reason_en          text check (char_length(reason_en) between 1 and 2000),
    report             text check (char_length(report) between 1 and 8000),
    decided_by         uuid check (decided_by <> held_by),
    decided_at         timestamptz check (decided_at >= held_at),
    ended_at           timestamptz check (ended_at >= opened_at),
    version            bigint not null default 0,
    unique (certificate_id, round),
    check ((kind = 'extra') = (round is null)),
    check ((kind = 'first') = (round is not null and round = 1)),
    check ((begun_by is null) = (begun_at is null) and (begun_by is null) = (seed is null) and (begun_by is null) = (assessment is null)),
    check (state not in ('under_way', 'held', 'decided') or begun_by is not null),
    check ((held_by is null) = (held_at is null)),
    check (state not in ('held', 'decided') or (held_by is not null and outcome is not null and report is not null)),
    check (outcome is null or (reason_zh is not null and reason_en is not null)),
    check (outcome is null or (outcome in ('upgrade', 'downgrade')) = (rests_on is not null)),
    check ((state = 'decided') = (decided_by is not null and decided_at is not null)),
    check ((state in ('decided', 'cancelled')) = (ended_at is not null))
);
create unique index assessment_visit_one_extra on assessment_visit (certificate_id) where kind = 'extra' and state = 'planned';
create index assessment_visit_newest on assessment_visit (due_on desc, visit_id desc);
create index assessment_visit_state on assessment_visit (state, due_on desc, visit_id desc);
create index assessment_visit_kind on assessment_visit (kind, due_on desc, visit_id desc);
create index assessment_visit_certificate on assessment_visit (certificate_number, due_on desc, visit_id desc);
create index assessment_visit_waiting on assessment_visit (due_on, visit_id) where state in ('planned', 'under_way') and held_at is null;
create index assessment_visit_planned on assessment_visit (planned_on) where planned_on is not null;
create index assessment_visit_held on assessment_visit (held_at) where held_at is not null;
