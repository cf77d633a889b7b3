-- Failed attempts by name and place, for names that exist and names that do not alike, so that neither can be told apart.
create table identity_sign_in_guard (
    guard_key     bytea not null check (octet_length(guard_key) = 32),
    address       text collate "C" not null,
    failures      integer not null check (failures > 0),
    failed_at     timestamptz not null,
    blocked_until timestamptz,
    primary key (guard_key, address)
);
create index identity_sign_in_guard_age on identity_sign_in_guard (failed_at);
