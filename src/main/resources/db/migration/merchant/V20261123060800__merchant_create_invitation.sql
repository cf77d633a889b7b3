-- Invitations to speak for a shop. Of the link only the hash is kept, and it works once.
create table merchant_invitation (
    invitation_id uuid primary key,
    merchant_id   text collate "C" not null references merchant,
    role          text not null check (role in ('owner', 'operator', 'finance', 'viewer')),
    email         text not null check (char_length(email) <= 254),
    token_hash    text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    invited_by    text not null,
    invited_at    timestamptz not null,
    expires_at    timestamptz not null check (expires_at > invited_at),
    accepted_at   timestamptz,
    accepted_by   uuid,
    withdrawn_at  timestamptz,
    check ((accepted_at is null) = (accepted_by is null)),
    check (accepted_at is null or withdrawn_at is null)
);
create index merchant_invitation_merchant on merchant_invitation (merchant_id, invited_at desc);
