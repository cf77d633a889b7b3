-- What is known of who stands behind a shop, version by version: a change adds one and keeps the old (O37 art. 26). The
-- sealed identity number stays with the application it came with.
create table merchant_profile (
    merchant_id         text collate "C" not null references merchant,
    version             integer not null check (version > 0),
    valid_from          timestamptz not null,
    application_id      uuid references merchant_application,
    seller_kind         text not null check (seller_kind in ('company', 'individual_business', 'person')),
    company_name        text not null check (char_length(company_name) between 1 and 200),
    uscc                text check (char_length(uscc) <= 64),
    legal_person        text check (char_length(legal_person) <= 200),
    licence_valid_until date,
    division_code       text check (division_code ~ '^[0-9]{6}$'),
    registered_address  text check (char_length(registered_address) <= 400),
    contact_name        text check (char_length(contact_name) <= 200),
    contact_phone       text check (char_length(contact_phone) <= 40),
    contact_email       text check (char_length(contact_email) <= 320),
    shop_name           text not null check (char_length(shop_name) between 1 and 200),
    shop_url            text check (char_length(shop_url) <= 400),
    recorded_by         text not null,
    recorded_at         timestamptz not null,
    primary key (merchant_id, version)
);
create trigger merchant_profile_append_only before update or delete or truncate on merchant_profile
    for each statement execute function merchant_life_refuse_change();
