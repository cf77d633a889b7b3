-- What a visit looked at, what opened an extra one, which files were added and what happened; the last three are only ever added to.
create table assessment_visit_item (
    visit_id uuid not null references assessment_visit,
    item     text collate "C" not null check (char_length(item) between 1 and 64),
    place    int not null check (place >= 1),
    chosen   text collate "C" not null check (chosen in ('risk', 'random', 'hand')),
    verdict  text collate "C" check (verdict in ('confirmed', 'minor', 'major')),
    note     text check (char_length(note) between 1 and 2000),
    primary key (visit_id, item),
    unique (visit_id, place),
    check (verdict is null or verdict = 'confirmed' or note is not null)
);
create table assessment_visit_trigger (
    trigger_id     uuid primary key,
    visit_id       uuid not null references assessment_visit,
    certificate_id uuid not null,
    kind           text collate "C" not null check (kind in ('inspection', 'complaints', 'follow_up', 'hand')),
    reference      text collate "C" not null check (char_length(reference) between 1 and 64),
    words          text check (char_length(words) between 1 and 2000),
    at             timestamptz not null,
    unique (certificate_id, kind, reference)
);
create index assessment_visit_trigger_of on assessment_visit_trigger (visit_id, at);
create index assessment_visit_trigger_reference on assessment_visit_trigger (reference, kind);
create table assessment_visit_file (
    file_id  uuid primary key,
    visit_id uuid not null references assessment_visit,
    once     uuid not null,
    item     text collate "C",
    added_at timestamptz not null,
    added_by uuid not null,
    foreign key (visit_id, item) references assessment_visit_item
);
create index assessment_visit_file_of on assessment_visit_file (visit_id, added_at);
create table assessment_visit_line (
    line_id  bigint generated always as identity primary key,
    visit_id uuid not null references assessment_visit,
    key      text collate "C" not null check (char_length(key) between 1 and 40),
    words    text check (char_length(words) between 1 and 8000),
    at       timestamptz not null,
    actor    text collate "C" not null
);
create index assessment_visit_line_of on assessment_visit_line (visit_id, line_id);
