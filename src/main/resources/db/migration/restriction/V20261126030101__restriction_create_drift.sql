-- What the sample consumers enforce, kept as another system would keep it, and what checks found: who does not obey, since when.
create table restriction_enforced (
    consumer    text not null references restriction_consumer,
    merchant_id text collate "C" not null,
    eligible    boolean not null,
    weight      numeric(3, 2) not null check (weight between 0 and 1),
    reason      text not null,
    kept_at     timestamptz not null,
    primary key (consumer, merchant_id)
);
create index restriction_enforced_held on restriction_enforced (consumer, merchant_id) where weight < 1;

create table restriction_check (
    check_id   uuid primary key,
    consumer   text not null references restriction_consumer,
    begun_at   timestamptz not null,
    ended_at   timestamptz not null,
    outcome    text not null check (outcome in ('done', 'unreachable')),
    compared   bigint not null check (compared >= 0),
    drifting   bigint not null check (drifting >= 0)
);
create index restriction_check_consumer on restriction_check (consumer, begun_at desc);

create table restriction_drift (
    drift_id      uuid primary key,
    consumer      text not null references restriction_consumer,
    merchant_id   text collate "C" not null,
    expected      numeric(3, 2) not null,
    found         numeric(3, 2) not null,
    since         timestamptz not null,
    last_seen_at  timestamptz not null,
    closed_at     timestamptz,
    check (expected <> found),
    check (closed_at is null or closed_at >= since)
);
create unique index restriction_drift_open on restriction_drift (consumer, merchant_id) where closed_at is null;
create index restriction_drift_list on restriction_drift (since desc, drift_id desc);
