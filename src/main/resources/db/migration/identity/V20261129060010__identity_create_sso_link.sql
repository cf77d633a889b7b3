-- Which person of the identity provider an account belongs to. The pair of issuer and subject is what a provider promises never to
-- give to somebody else; mail addresses and names change hands, so nothing is found by them.
create table identity_sso_link (
    id           uuid primary key,
    account_id   uuid not null references identity_account,
    issuer       text not null check (length(issuer) between 1 and 500),
    subject      text not null check (length(subject) between 1 and 255),
    linked_at    timestamptz not null,
    linked_by    text not null,
    last_used_at timestamptz check (last_used_at >= linked_at),
    unique (issuer, subject),
    unique (account_id, issuer)
);

-- One-time words by which a person proves at the provider who they are, once, so that nobody types subjects; only a hash is kept.
create table identity_sso_invitation (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    account_id uuid not null references identity_account,
    asked_at   timestamptz not null,
    expires_at timestamptz not null check (expires_at > asked_at),
    used_at    timestamptz
);
create index identity_sso_invitation_account on identity_sso_invitation (account_id) where used_at is null;

select lens.leave(name, 'secret or door') from unnest(array['identity_sso_link', 'identity_sso_invitation']) name;
