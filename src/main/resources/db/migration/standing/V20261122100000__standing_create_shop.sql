-- The merchant list as it is shown: filter columns beside sort columns, so that every filter and sort that the page offers
-- has an index. It is a copy; standing_changed says which rows of it are stale, and a refresh a moment later rewrites those.
-- Scores are in 1/100000 and -1 where there is none, which sorts them last.
create table standing_shop (
    merchant_id   text collate "C" primary key,
    name          text not null,
    name_key      text collate "C" not null,
    category_code text collate "C" not null,
    state         text collate "C" not null
        check (state in ('applicant', 'trial', 'active', 'suspended', 'exited', 'banned')),
    tier          text collate "C" not null check (tier in ('none', 'star', 'diamond', 'crown', 'golden_crown')),
    level_rank    smallint not null check (level_rank between 0 and 5),
    points        bigint not null,
    positive_rate integer not null check (positive_rate between -1 and 100000),
    description   integer not null check (description between -1 and 500000),
    service       integer not null check (service between -1 and 500000),
    logistics     integer not null check (logistics between -1 and 500000)
);

-- The marks that triggers leave; no index, since the refresh takes all of them.
create table standing_changed (merchant_id text collate "C" not null);

-- Up to when steps that take effect by time alone have been taken over.
create table standing_refresh (
    one          boolean primary key default true check (one),
    refreshed_to timestamptz not null
);
insert into standing_refresh (refreshed_to) values ('-infinity');
