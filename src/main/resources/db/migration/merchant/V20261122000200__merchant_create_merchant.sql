-- A shop as the platform reports it. Its state is not a column: it follows from merchant_state as of an instant.
create table merchant (
    merchant_id   text collate "C" primary key check (char_length(merchant_id) between 1 and 64),
    name          text not null check (char_length(name) between 1 and 200),
    uscc          text,
    uscc_valid    boolean not null default false,
    legal_person  text,
    category_code text collate "C" not null references taxonomy_category,
    shop_type     text check (shop_type in ('flagship', 'franchise', 'ordinary')),
    account_id    text collate "C",
    contact_email text,
    opened_on     date,
    updated_at    timestamptz not null
);
create index merchant_category on merchant (category_code, merchant_id);
create index merchant_name on merchant (name text_pattern_ops);

-- Steps of a merchant's life, each from an instant on; '-infinity' when an imported shop was always open.
create table merchant_state (
    merchant_id text collate "C" not null references merchant,
    valid_from  timestamptz not null,
    state       text not null check (state in ('applicant', 'trial', 'active', 'suspended', 'exited', 'banned')),
    cause       text not null,
    recorded_at timestamptz not null,
    step_no     bigint generated always as identity,
    primary key (merchant_id, valid_from, step_no)
);

-- Which accounts may speak for a shop.
create table merchant_seat (
    account_id  uuid not null,
    merchant_id text collate "C" not null references merchant,
    primary key (account_id, merchant_id)
);
