-- A qualification document (A1): what it is, what it covers, its file, and the verdict on it.
create table merchant_document (
    document_id    uuid primary key,
    application_id uuid references merchant_application,
    merchant_id    text collate "C" references merchant,
    document_type  text not null check (document_type ~ '^[a-z_]{1,40}$'),
    -- What it covers: all of the shop when the three are null.
    category_code  text collate "C" references taxonomy_category,
    brand_name     text check (char_length(brand_name) <= 200),
    product_ref    text collate "C" check (char_length(product_ref) <= 64),
    file_id        uuid not null references evidence_file,
    number         text check (char_length(number) <= 64),
    holder         text check (char_length(holder) <= 200),
    issued_on      date,
    valid_until    date,
    -- The other fields that the requirement names.
    fields         jsonb not null default '{}' check (jsonb_typeof(fields) = 'object'),
    state          text not null check (state in ('received', 'accepted', 'rejected', 'superseded')),
    round          integer not null check (round >= 0),
    added_at       timestamptz not null,
    verdict_by     text,
    verdict_at     timestamptz,
    reason_codes   text[] not null default '{}',
    note           text check (char_length(note) <= 2000),
    check (application_id is not null or merchant_id is not null),
    check (state not in ('accepted', 'rejected') or (verdict_by is not null and verdict_at is not null)),
    check (state <> 'rejected' or cardinality(reason_codes) > 0),
    check (valid_until is null or issued_on is null or valid_until >= issued_on)
);
create index merchant_document_application on merchant_document (application_id, document_type);
create index merchant_document_merchant on merchant_document (merchant_id, document_type);
create index merchant_document_file on merchant_document (file_id);
create index merchant_document_expiry on merchant_document (valid_until, document_id) where state = 'accepted';

-- What was submitted in each round, whole: what the reviewer saw, and what the next round is compared with.
create table merchant_submission (
    application_id uuid not null references merchant_application,
    round          integer not null check (round > 0),
    matrix_version integer not null,
    content        jsonb not null,
    submitted_by   text not null,
    submitted_at   timestamptz not null,
    primary key (application_id, round)
);

-- What machines found. They never decide: a reviewer goes over a warning with a reason (rules.md 5).
create table merchant_check (
    check_id        uuid primary key,
    application_id  uuid not null references merchant_application,
    round           integer not null check (round > 0),
    code            text not null check (code ~ '^[a-z0-9-]{1,60}$'),
    target          text not null check (char_length(target) <= 200),
    outcome         text not null check (outcome in ('pass', 'warning', 'unknown')),
    evidence        jsonb not null default '{}',
    checked_at      timestamptz not null,
    overridden_by   text,
    overridden_at   timestamptz,
    override_reason text check (char_length(override_reason) between 1 and 2000),
    check ((overridden_by is null) = (override_reason is null) and (overridden_by is null) = (overridden_at is null)),
    check (overridden_by is null or outcome <> 'pass')
);
create index merchant_check_application on merchant_check (application_id, round);
