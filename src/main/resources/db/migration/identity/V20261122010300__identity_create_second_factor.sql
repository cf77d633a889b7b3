-- The secret of an authenticator app, encrypted with a key that is not in the database; unconfirmed until a first code fits.
create table identity_second_factor (
    account_id   uuid primary key references identity_account,
    secret       bytea not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);

-- Ways back in when the app is lost; each opens once.
create table identity_recovery_code (
    account_id uuid not null references identity_second_factor on delete cascade,
    code_hash  bytea not null check (octet_length(code_hash) = 32),
    used_at    timestamptz,
    primary key (account_id, code_hash)
);
