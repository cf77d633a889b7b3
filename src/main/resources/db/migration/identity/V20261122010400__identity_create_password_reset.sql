-- One-time links for people who forgot their password; only a hash is kept.
create table identity_password_reset (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    account_id uuid not null references identity_account,
    asked_at   timestamptz not null,
    expires_at timestamptz not null check (expires_at > asked_at),
    used_at    timestamptz
);
create index identity_password_reset_account on identity_password_reset (account_id, asked_at);
