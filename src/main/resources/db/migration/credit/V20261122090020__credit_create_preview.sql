-- What other settings would change, worked out before they are entered; one row for each draft of a setting.
create table credit_preview (
    draft_id    uuid primary key,
    setting     text collate "C" not null,
    computed_at timestamptz,
    merchants   bigint not null default 0
);

-- Merchants whose points, level or scores would be others; change is in levels, up or down.
create table credit_preview_move (
    draft_id           uuid not null references credit_preview,
    merchant_id        text collate "C" not null,
    change             integer not null,
    points_before      bigint not null,
    points_after       bigint not null,
    height_before      integer not null check (height_before between 0 and 20),
    height_after       integer not null check (height_after between 0 and 20),
    description_before numeric,
    description_after  numeric,
    service_before     numeric,
    service_after      numeric,
    logistics_before   numeric,
    logistics_after    numeric,
    primary key (draft_id, change, merchant_id)
);
