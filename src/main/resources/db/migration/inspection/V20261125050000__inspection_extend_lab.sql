-- What a laboratory is accredited for, until when, at what price and how fast (D15). Out of date or out of scope, it gets no order.
alter table inspection_lab
    add column cnas_no    text collate "C" check (char_length(cnas_no) between 1 and 40),
    add column cnas_until date,
    add column cma_no     text collate "C" check (char_length(cma_no) between 1 and 40),
    add column cma_until  date,
    add column created_at timestamptz not null default now(),
    add column created_by text collate "C" not null default 'SYSTEM:inspection',
    add check ((cnas_no is null) = (cnas_until is null)),
    add check ((cma_no is null) = (cma_until is null));
create unique index inspection_lab_cnas on inspection_lab (cnas_no) where cnas_no is not null;
create unique index inspection_lab_cma on inspection_lab (cma_no) where cma_no is not null;

create table inspection_lab_scope (
    scope_id        uuid primary key,
    lab_id          uuid not null references inspection_lab,
    -- Null: whatever the goods.
    category_code   text collate "C",
    item_code       text collate "C" not null check (item_code ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
    -- Empty: by every method.
    method          text not null default '' check (char_length(method) <= 200),
    valid_until     date not null,
    price_minor     bigint not null check (price_minor >= 0),
    currency        text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    turnaround_days integer not null check (turnaround_days between 1 and 365),
    added_at        timestamptz not null,
    added_by        text collate "C" not null,
    ended_at        timestamptz check (ended_at >= added_at),
    ended_by        text collate "C",
    check ((ended_at is null) = (ended_by is null))
);
create unique index inspection_lab_scope_once on inspection_lab_scope (lab_id, coalesce(category_code, ''), item_code, method)
    where ended_at is null;
create index inspection_lab_scope_item on inspection_lab_scope (item_code, lab_id) where ended_at is null;
