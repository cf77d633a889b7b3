-- Links by which applicants confirm their mail address; the link itself is only in the mail. An invitation names the
-- pre-registered application it is for.
create table merchant_registration (
    token_hash     text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    email          text not null check (char_length(email) between 3 and 254),
    display_name   text check (char_length(display_name) between 1 and 200),
    locale         text not null check (locale in ('en', 'zh-CN')),
    application_id uuid references merchant_application,
    -- A keyed hash of where it was asked from, for counting only.
    asked_from     text not null,
    asked_at       timestamptz not null,
    expires_at     timestamptz not null check (expires_at > asked_at),
    used_at        timestamptz
);
create index merchant_registration_mail on merchant_registration (lower(email), asked_at);
create index merchant_registration_place on merchant_registration (asked_from, asked_at);
