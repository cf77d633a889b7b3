-- Changes that merchants report, to be verified within seven working days (O37 art. 26). What they say is kept as it was
-- said; what was verified becomes the next version of the profile.
create table merchant_change (
    change_id   uuid primary key,
    merchant_id text collate "C" not null references merchant,
    happened_on date not null,
    reported_at timestamptz not null,
    reported_by text not null,
    -- Whether it was reported within three working days.
    in_time     boolean not null,
    due_at      timestamptz not null,
    base        integer not null,
    -- The new value of each field that changed.
    fields      jsonb not null check (jsonb_typeof(fields) = 'object' and fields <> '{}'),
    note        text check (char_length(note) <= 2000),
    outcome     text check (outcome in ('verified', 'refused')),
    decided_at  timestamptz,
    decided_by  text,
    reason      text check (char_length(reason) between 1 and 2000),
    check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null)),
    check (outcome is distinct from 'refused' or reason is not null)
);
create unique index merchant_change_open on merchant_change (merchant_id) where outcome is null;
create index merchant_change_due on merchant_change (due_at, change_id) where outcome is null;
