-- Which version of a commitment a shop signed: who, when, and the hash of the words that were read (K2). A new version asks anew.
create table merchant_commitment (
    signature_id uuid primary key,
    merchant_id  text collate "C" not null references merchant,
    code         text collate "C" not null check (char_length(code) between 1 and 40),
    version      integer not null check (version >= 1),
    version_id   uuid not null,
    sha256       text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    account_id   uuid not null,
    signed_at    timestamptz not null,
    unique (merchant_id, version_id)
);
create index merchant_commitment_version on merchant_commitment (version_id, signed_at, merchant_id);

create function merchant_commitment_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'what was signed is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger merchant_commitment_append_only before update or delete or truncate on merchant_commitment
    for each statement execute function merchant_commitment_refuse();

alter table merchant_commitment enable row level security;
alter table merchant_commitment force row level security;
create policy merchant_commitment_seat on merchant_commitment using ((select shell_seat()) is null or merchant_id in
    (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())));
