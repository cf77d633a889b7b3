-- The closed loop: who has to obey what merchants may not do, every change as a version, and who took it when. Merchants are
-- ids without a foreign key: this module stands below the one that owns them.
create table restriction_consumer (
    consumer    text primary key check (consumer in ('search', 'recruitment', 'campaign', 'finance')),
    mode        text not null check (mode in ('sample', 'remote')),
    url         text check (char_length(url) between 1 and 500),
    endpoint_id uuid,
    obeys       boolean not null default true,
    version     bigint not null default 0,
    check (mode = 'sample' or url is not null)
);
insert into restriction_consumer (consumer, mode)
values ('search', 'sample'), ('recruitment', 'sample'), ('campaign', 'sample'), ('finance', 'sample');

create table restriction_change (
    version        bigint generated always as identity primary key,
    merchant_id    text collate "C" not null,
    cause          text not null check (cause in ('imposed', 'lifted', 'began', 'ended', 'state')),
    restriction_id uuid references restriction_entry,
    detail         text not null,
    happened_at    timestamptz not null,
    check ((cause = 'state') = (restriction_id is null))
);
create index restriction_change_merchant on restriction_change (merchant_id, version);
create unique index restriction_change_once on restriction_change (restriction_id, cause);
create trigger restriction_change_append_only before update or delete or truncate on restriction_change
    for each statement execute function restriction_refuse_change();

create table restriction_delivery (
    consumer    text not null references restriction_consumer,
    version     bigint not null references restriction_change,
    merchant_id text collate "C" not null,
    message_id  uuid,
    told_at     timestamptz not null,
    acked_at    timestamptz,
    acked_by    text check (acked_by in ('sample', 'webhook', 'api')),
    primary key (consumer, version),
    check ((acked_at is null) = (acked_by is null))
);
create index restriction_delivery_open on restriction_delivery (consumer, version) where acked_at is null;
create index restriction_delivery_message on restriction_delivery (message_id) where acked_at is null;
create index restriction_delivery_merchant on restriction_delivery (consumer, merchant_id, version);

-- When a restriction begins or ends by itself is found by these.
create index restriction_entry_until on restriction_entry (valid_until) where valid_until is not null;
create index restriction_entry_from on restriction_entry (valid_from);
create index restriction_lift_at on restriction_lift (lifted_at);
create table restriction_boundary (
    only_one boolean primary key default true check (only_one),
    seen_to  timestamptz not null
);
