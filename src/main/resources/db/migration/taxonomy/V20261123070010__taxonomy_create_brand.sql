-- The brand library as names and their owners; who may sell under one belongs to the merchant module.
create table taxonomy_brand (
    brand_id   uuid primary key,
    name       text not null check (char_length(name) between 1 and 200),
    -- The name folded (NFKC, lower case), by which claims and products find it.
    name_key   text not null unique,
    owner_name text not null check (char_length(owner_name) between 1 and 200),
    owner_uscc text check (owner_uscc ~ '^[0-9A-Z]{18}$'),
    created_by text not null,
    created_at timestamptz not null
);
create index taxonomy_brand_list on taxonomy_brand (name_key text_pattern_ops);
