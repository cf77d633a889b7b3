-- Targets of key figures: proposed by the role that owns one, confirmed or refused by another person, in force from a day on.
-- Both are only added to, so that the history is the table itself.
create table report_kpi_target (
    target_id   uuid primary key,
    kpi         text collate "C" not null check (kpi ~ '^[a-z][a-z0-9-]{1,40}$'),
    target      numeric not null check (target >= 0),
    from_day    date not null,
    reason      text not null check (char_length(reason) between 1 and 2000),
    proposed_by text collate "C" not null,
    proposed_at timestamptz not null,
    unique (target_id, proposed_by)
);
create index report_kpi_target_newest on report_kpi_target (kpi, proposed_at desc, target_id desc);

create table report_kpi_target_answer (
    target_id   uuid primary key,
    proposed_by text collate "C" not null,
    verdict     text collate "C" not null check (verdict in ('confirmed', 'refused', 'withdrawn')),
    -- The later of the day asked for and the day of the answer: what has passed keeps its target.
    from_day    date check ((from_day is not null) = (verdict = 'confirmed')),
    words       text check (char_length(words) between 1 and 2000),
    answered_by text collate "C" not null,
    answered_at timestamptz not null,
    foreign key (target_id, proposed_by) references report_kpi_target (target_id, proposed_by),
    check ((verdict = 'withdrawn') = (answered_by = proposed_by)),
    check (verdict <> 'refused' or words is not null)
);
create index report_kpi_target_answer_from on report_kpi_target_answer (from_day) where verdict = 'confirmed';

create trigger report_kpi_target_kept before update or delete or truncate on report_kpi_target
    for each statement execute function report_refuse_change();
create trigger report_kpi_target_answer_kept before update or delete or truncate on report_kpi_target_answer
    for each statement execute function report_refuse_change();
