-- Who let whom sell under a brand (A7, rules.md 5 "brand chain"): one row a link, from grantor to grantee.
create table merchant_authorisation (
    id            uuid primary key,
    brand_id      uuid not null references taxonomy_brand,
    kind          text not null check (kind in ('grant', 'affiliate')),
    grantor_name  text not null check (char_length(grantor_name) between 1 and 200),
    grantor_uscc  text check (grantor_uscc ~ '^[0-9A-Z]{18}$'),
    grantee_name  text not null check (char_length(grantee_name) between 1 and 200),
    grantee_uscc  text check (grantee_uscc ~ '^[0-9A-Z]{18}$'),
    trademark_no  text check (char_length(trademark_no) between 1 and 64),
    classes       int[] not null check (cardinality(classes) <= 45 and 1 <= all (classes) and 45 >= all (classes)),
    territory     text not null check (char_length(territory) between 1 and 60),
    exclusive     boolean not null,
    valid_from    date not null,
    valid_until   date check (valid_until >= valid_from),
    document_id   uuid references merchant_document,
    state         text not null check (state in ('claimed', 'verified', 'revoked')),
    added_by      text not null,
    added_at      timestamptz not null,
    settled_by    text,
    settled_at    timestamptz,
    reason        text check (char_length(reason) between 1 and 1000),
    version       bigint not null,
    check ((state = 'claimed') = (settled_by is null) and (settled_by is null) = (settled_at is null)),
    check (state <> 'revoked' or reason is not null)
);
create index merchant_authorisation_brand on merchant_authorisation (brand_id, added_at, id);

-- Finds the shops that claim a brand.
create index merchant_application_brand_name on merchant_application_brand (lower(normalize(btrim(brand_name), NFKC)));
create index merchant_application_merchant on merchant_application (merchant_id) where merchant_id is not null;
