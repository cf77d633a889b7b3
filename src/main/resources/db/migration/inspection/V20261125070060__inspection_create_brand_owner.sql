-- Owners of brands who say whether goods are genuine (B8), for which brands they speak, and who sits for them.
create table inspection_brand_owner (
    owner_id   uuid primary key,
    code       text collate "C" not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name_zh    text not null check (char_length(name_zh) between 1 and 200),
    name_en    text not null check (char_length(name_en) between 1 and 200),
    active     boolean not null default true,
    created_at timestamptz not null,
    created_by text collate "C" not null,
    version    bigint not null default 0
);
create table inspection_brand_owner_brand (
    brand_id uuid primary key references taxonomy_brand,
    owner_id uuid not null references inspection_brand_owner
);
create index inspection_brand_owner_brand_owner on inspection_brand_owner_brand (owner_id);
create table inspection_brand_owner_member (
    account_id uuid primary key,
    owner_id   uuid not null references inspection_brand_owner
);
create index inspection_brand_owner_member_owner on inspection_brand_owner_member (owner_id);
