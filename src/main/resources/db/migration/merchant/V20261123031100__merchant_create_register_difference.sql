-- What a register says otherwise: a task for staff, and a hold of what the document covers. One is open for each document
-- and field; it ends by itself when the two agree again, or with a reason.
create table merchant_register_difference (
    difference_id uuid primary key,
    merchant_id   text collate "C" not null references merchant,
    subject_kind  text not null check (subject_kind in ('document', 'merchant')),
    subject_id    text collate "C" not null,
    document_type text check (document_type ~ '^[a-z_]{1,40}$'),
    register      text not null check (register in ('business', 'ccc', 'food', 'production')),
    number        text not null,
    field         text not null check (field in ('number', 'status', 'name', 'valid_until', 'scope')),
    expected      text not null,
    found         text not null,
    holds         boolean not null,
    state         text not null check (state in ('open', 'resolved', 'dismissed')),
    found_at      timestamptz not null,
    closed_by     text,
    closed_at     timestamptz,
    reason        text check (char_length(reason) between 1 and 1000),
    -- A dismissed one after which the two agreed again.
    lapsed        boolean not null default false,
    version       bigint not null,
    check ((state = 'open') = (closed_at is null) and (closed_at is null) = (closed_by is null)
           and (closed_at is null) = (reason is null))
);
create unique index merchant_register_difference_open
    on merchant_register_difference (subject_kind, subject_id, field) where state = 'open';
create index merchant_register_difference_recent on merchant_register_difference (state, found_at desc, difference_id desc);
create index merchant_register_difference_merchant on merchant_register_difference (merchant_id, found_at desc);
create index merchant_register_difference_subject on merchant_register_difference (subject_kind, subject_id);
