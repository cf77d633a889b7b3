-- What a laboratory found. Entries are its working sheet; each submission is a version of its own that stays as it was (D8).
create table inspection_entry (
    order_id    uuid not null references inspection_test_order,
    item_code   text collate "C" not null,
    sample_no   text collate "C" not null,
    method      text check (char_length(method) between 1 and 200),
    limit_text  text check (char_length(limit_text) between 1 and 200),
    value_text  text not null check (char_length(value_text) between 1 and 200),
    verdict     text collate "C" not null check (verdict in ('pass', 'fail')),
    tested_at   timestamptz not null,
    source      text collate "C" not null check (source in ('form', 'import')),
    entered_at  timestamptz not null,
    entered_by  text collate "C" not null,
    primary key (order_id, item_code)
);
create index inspection_entry_key on inspection_entry (sample_no, item_code);

create table inspection_result (
    order_id     uuid not null references inspection_test_order,
    version      integer not null check (version >= 1),
    submitted_at timestamptz not null,
    submitted_by text collate "C" not null,
    source       text collate "C" not null check (source in ('form', 'import')),
    -- Why an earlier version was amended.
    reason       text check (char_length(reason) between 1 and 1000),
    passed       boolean not null,
    -- Whether the laboratory's own verdict on an item is another than the computed one.
    differs      boolean not null,
    -- So many other people must confirm it.
    verifiers    integer not null check (verifiers >= 1),
    primary key (order_id, version),
    unique (order_id, version, submitted_by),
    check ((version = 1) = (reason is null))
);

create table inspection_result_item (
    order_id     uuid not null,
    version      integer not null,
    item_code    text collate "C" not null,
    position     integer not null check (position >= 1),
    method       text,
    value_text   text not null,
    kind         text collate "C" not null check (kind in ('number', 'below', 'not_detected', 'text')),
    value        numeric,
    uncertainty  numeric check (uncertainty >= 0),
    unit         text,
    verdict      text collate "C" not null check (verdict in ('pass', 'fail')),
    lab_verdict  text collate "C" not null check (lab_verdict in ('pass', 'fail')),
    tested_at    timestamptz not null,
    primary key (order_id, version, item_code),
    foreign key (order_id, version) references inspection_result,
    check ((kind in ('number', 'below')) = (value is not null))
);
