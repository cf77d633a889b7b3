-- Laboratories and who works at them. Their seat in the portal, and an API token, are bound to one laboratory by its code.
create table inspection_lab (
    lab_id     uuid primary key,
    code       text collate "C" not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name_zh    text not null check (char_length(name_zh) between 1 and 200),
    name_en    text not null check (char_length(name_en) between 1 and 200),
    active     boolean not null default true,
    version    bigint not null default 0
);
create table inspection_lab_member (
    account_id uuid primary key,
    lab_id     uuid not null references inspection_lab
);
create index inspection_lab_member_lab on inspection_lab_member (lab_id);
