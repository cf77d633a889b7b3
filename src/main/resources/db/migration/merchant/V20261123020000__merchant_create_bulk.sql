-- Files of shops to be pre-registered: what was found in them, and their rows until they have become applications.
create table merchant_bulk (
    bulk_id      uuid primary key,
    file_name    text not null check (char_length(file_name) between 1 and 200),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    format       text not null check (format in ('csv', 'xlsx')),
    state        text not null check (state in ('faulty', 'ready', 'running', 'done', 'failed', 'dropped')),
    rows_total   integer not null check (rows_total >= 0),
    errors_total integer not null check (errors_total >= 0),
    uploaded_by  text not null,
    uploaded_at  timestamptz not null,
    confirmed_by text,
    finished_at  timestamptz,
    job_id       uuid,
    check (state not in ('ready', 'running', 'done') or (errors_total = 0 and rows_total > 0)),
    check ((state in ('running', 'done', 'failed')) = (confirmed_by is not null)),
    check ((state in ('done', 'failed')) = (finished_at is not null))
);
-- One file becomes applications once, however often it is sent.
create unique index merchant_bulk_once on merchant_bulk (sha256) where state in ('running', 'done');
create index merchant_bulk_recent on merchant_bulk (uploaded_at desc);

create table merchant_bulk_error (
    bulk_id  uuid not null references merchant_bulk on delete cascade,
    position integer not null,
    -- As spreadsheets call it, such as C17; only the row where no cell is at fault.
    cell     text not null check (cell ~ '^[A-Z]{0,3}[0-9]{1,7}$'),
    field    text check (char_length(field) <= 200),
    code     text not null check (code ~ '^[a-z_]{1,40}$'),
    value    text check (char_length(value) <= 200),
    primary key (bulk_id, position)
);

create table merchant_bulk_row (
    bulk_id            uuid not null references merchant_bulk on delete cascade,
    row_number         integer not null,
    application_id     uuid not null,
    seller_kind        text not null,
    company_name       text not null,
    uscc               text,
    legal_person       text,
    division_code      text,
    registered_address text,
    contact_name       text,
    contact_phone      text,
    contact_email      text not null,
    shop_name          text not null,
    shop_type          text not null check (shop_type in ('flagship', 'franchise', 'ordinary')),
    category_codes     text[] not null,
    brand_name         text,
    brand_right        text,
    primary key (bulk_id, row_number)
);
