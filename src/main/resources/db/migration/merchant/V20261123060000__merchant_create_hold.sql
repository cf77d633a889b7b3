-- What is held because its paper, its register entry or its brand chain no longer covers it (A3, A5, A7). A hold is two
-- restrictions of one scope; the registry of restrictions stays the only answer to whether something may be done.
create table merchant_hold (
    hold_id        uuid primary key,
    merchant_id    text collate "C" not null references merchant,
    cause          text not null check (cause in ('document', 'register', 'chain')),
    cause_id       text collate "C" not null check (char_length(cause_id) between 1 and 200),
    scope          text collate "C" not null check (scope = 'merchant' or scope ~ '^(category|product|brand):.'),
    publish_id     uuid not null,
    search_id      uuid not null,
    reason         text not null check (char_length(reason) between 1 and 500),
    held_at        timestamptz not null,
    held_by        text not null,
    released_at    timestamptz check (released_at >= held_at),
    released_by    text,
    release_reason text check (char_length(release_reason) between 1 and 500),
    check ((released_at is null) = (released_by is null) and (released_at is null) = (release_reason is null))
);
-- One cause holds one scope once at a time.
create unique index merchant_hold_open on merchant_hold (cause, cause_id, merchant_id, scope) where released_at is null;
create index merchant_hold_merchant on merchant_hold (merchant_id, held_at desc);
