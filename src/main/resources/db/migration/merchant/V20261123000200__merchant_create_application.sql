-- A shop's application (A1, A2), from draft to decision. A returned one is submitted again as the next round.
create table merchant_application (
    application_id         uuid primary key,
    number                 text not null unique,
    account_id             uuid,
    merchant_id            text collate "C" references merchant,
    source                 text not null check (source in ('portal', 'bulk')),
    state                  text not null check (state in
                               ('draft', 'submitted', 'returned', 'second_review', 'approved', 'rejected', 'withdrawn')),
    round                  integer not null default 0 check (round >= 0),
    matrix_version         integer,
    high_risk              boolean not null default false,
    seller_kind            text check (seller_kind in ('company', 'individual_business', 'person')),
    company_name           text check (char_length(company_name) <= 200),
    uscc                   text check (char_length(uscc) <= 64),
    legal_person           text check (char_length(legal_person) <= 200),
    -- Resident identity and bank account numbers are sealed (FieldCipher); only the tails may be shown.
    identity_sealed        bytea,
    identity_tail          text check (char_length(identity_tail) <= 4),
    bank_account_sealed    bytea,
    bank_account_tail      text check (char_length(bank_account_tail) <= 4),
    licence_valid_until    date,
    division_code          text check (division_code ~ '^[0-9]{6}$'),
    registered_address     text check (char_length(registered_address) <= 400),
    contact_name           text check (char_length(contact_name) <= 200),
    contact_phone          text check (char_length(contact_phone) <= 40),
    contact_email          text check (char_length(contact_email) <= 320),
    shop_name              text check (char_length(shop_name) <= 200),
    shop_type              text check (shop_type in ('flagship', 'franchise', 'ordinary')),
    shop_url               text check (char_length(shop_url) <= 400),
    device_ref             text check (char_length(device_ref) <= 200),
    created_at             timestamptz not null,
    updated_at             timestamptz not null,
    submitted_at           timestamptz,
    due_at                 timestamptz,
    decided_at             timestamptz,
    version                bigint not null,
    check (state = 'draft' or source = 'bulk' or round > 0),
    check ((round > 0) = (submitted_at is not null)),
    check ((round > 0) = (matrix_version is not null)),
    check ((state in ('approved', 'rejected')) = (decided_at is not null))
);
create index merchant_application_account on merchant_application (account_id, created_at desc);
create index merchant_application_uscc on merchant_application (uscc);
create sequence merchant_application_number;

create table merchant_application_category (
    application_id uuid not null references merchant_application on delete cascade,
    category_code  text collate "C" not null references taxonomy_category,
    primary key (application_id, category_code)
);

create table merchant_application_brand (
    application_id uuid not null references merchant_application on delete cascade,
    position       integer not null check (position between 0 and 49),
    brand_name     text not null check (char_length(brand_name) between 1 and 200),
    trademark_no   text check (char_length(trademark_no) <= 64),
    nice_class     integer check (nice_class between 1 and 45),
    brand_right    text not null check (brand_right in ('owner', 'exclusive', 'authorised')),
    primary key (application_id, position)
);
