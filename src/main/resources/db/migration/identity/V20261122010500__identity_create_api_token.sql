-- Keys of other systems. A key is long and random, so a plain SHA-256 of it is enough, and all that is kept.
create table identity_api_token (
    id           uuid primary key,
    name         text not null check (char_length(name) between 1 and 80),
    token_hash   text collate "C" not null unique check (char_length(token_hash) = 64),
    lab          text collate "C" check (char_length(lab) between 1 and 64),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    revoked_at   timestamptz,
    last_used_at timestamptz,
    version      bigint not null
);

create table identity_api_token_scope (
    token_id uuid not null references identity_api_token,
    scope    text not null check (scope in ('INTAKE', 'LAB', 'STANDING_READ', 'PUBLISH_SCREEN', 'DEPOSIT_READ',
                                            'DEPOSIT_WRITE', 'REGULATOR', 'AUDIT_READ')),
    primary key (token_id, scope)
);
