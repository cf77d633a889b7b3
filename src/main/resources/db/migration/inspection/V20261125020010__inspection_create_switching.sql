-- How strictly the lots of a merchant in a category are inspected now, and every step that led there (ISO 2859-1, 9.3).
create table inspection_switching (
    merchant_id     text collate "C" not null references merchant,
    category_code   text collate "C" not null,
    stage           text collate "C" not null check (stage in ('routine', 'inbound')),
    severity        text collate "C" not null check (severity in ('normal', 'tightened', 'reduced', 'suspended')),
    score           integer not null check (score >= 0),
    accepted_in_row integer not null check (accepted_in_row >= 0),
    refused_in_run  integer not null check (refused_in_run >= 0),
    -- The latest lots of this run of normal inspection, oldest first: a letter each.
    recent          text collate "C" not null check (recent ~ '^[AR]*$'),
    since           timestamptz not null,
    changed_at      timestamptz not null,
    version         bigint not null default 0,
    primary key (merchant_id, category_code, stage),
    check (score = 0 or severity = 'normal')
);
create index inspection_switching_changed on inspection_switching (changed_at, merchant_id, category_code, stage);
create index inspection_switching_severity on inspection_switching (severity, changed_at, merchant_id, category_code, stage);
create index inspection_switching_category on inspection_switching (category_code, changed_at, merchant_id, stage);

create table inspection_switching_move (
    move_id       bigint generated always as identity primary key,
    merchant_id   text collate "C" not null,
    category_code text collate "C" not null,
    stage         text collate "C" not null,
    lot_id        uuid unique references inspection_lot,
    at            timestamptz not null,
    reason        text collate "C" not null check (reason in
        ('counted', 'other_severity', 'resubmitted', 'refusals_in_window', 'run_accepted', 'refused_under_reduced', 'refusals_in_run',
         'reduction_agreed', 'production_irregular', 'corrected')),
    from_severity text collate "C" not null check (from_severity in ('normal', 'tightened', 'reduced', 'suspended')),
    to_severity   text collate "C" not null check (to_severity in ('normal', 'tightened', 'reduced', 'suspended')),
    score_before  integer not null check (score_before >= 0),
    score_after   integer not null check (score_after >= 0),
    note          text check (char_length(note) between 1 and 1000),
    actor         text collate "C" not null,
    foreign key (merchant_id, category_code, stage) references inspection_switching,
    -- A lot or a person moves it, and a person says why.
    check ((lot_id is null) = (reason in ('reduction_agreed', 'production_irregular', 'corrected'))),
    check (lot_id is not null or note is not null),
    check ((reason in ('counted', 'other_severity', 'resubmitted')) = (from_severity = to_severity))
);
create index inspection_switching_move_history on inspection_switching_move (merchant_id, category_code, stage, move_id);
create trigger inspection_switching_move_append_only before update or delete or truncate on inspection_switching_move
    for each statement execute function inspection_refuse_change();
