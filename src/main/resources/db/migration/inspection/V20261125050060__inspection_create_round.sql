-- Proficiency rounds: the same material goes to several laboratories under blind codes, and their values are held against each other (D15).
create sequence inspection_round_number;
create table inspection_round (
    round_id   uuid primary key,
    number     text collate "C" not null unique,
    once       uuid not null unique,
    name_zh    text not null check (char_length(name_zh) between 1 and 200),
    name_en    text not null check (char_length(name_en) between 1 and 200),
    item_code  text collate "C" not null check (item_code ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
    method     text check (char_length(method) between 1 and 200),
    unit       text not null check (char_length(unit) between 1 and 40),
    due_on     date not null,
    -- What the organiser holds for a fit spread; null: the robust spread of the values handed in.
    target_sd  numeric check (target_sd > 0),
    state      text collate "C" not null check (state in ('open', 'closed', 'cancelled')),
    assigned   numeric,
    spread     numeric check (spread > 0),
    created_at timestamptz not null,
    created_by text collate "C" not null,
    closed_at  timestamptz,
    closed_by  text collate "C",
    end_reason text check (char_length(end_reason) between 1 and 1000),
    version    bigint not null default 0,
    check ((state = 'open') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
    check ((state = 'closed') = (assigned is not null) and (assigned is null) = (spread is null)),
    check ((state = 'cancelled') = (end_reason is not null))
);
create index inspection_round_newest on inspection_round (created_at, round_id);

create table inspection_round_entry (
    round_id     uuid not null references inspection_round,
    lab_id       uuid not null references inspection_lab,
    blind_code   text collate "C" not null unique,
    value        numeric,
    uncertainty  numeric check (uncertainty >= 0),
    submitted_at timestamptz,
    submitted_by text collate "C",
    z            numeric(10, 4),
    primary key (round_id, lab_id),
    check ((value is null) = (submitted_at is null) and (value is null) = (submitted_by is null)),
    check (z is null or value is not null)
);
create index inspection_round_entry_lab on inspection_round_entry (lab_id, round_id);
