-- A shop that closes says so in public thirty days ahead (O37 art. 23); until then it may change its mind.
create table merchant_exit (
    exit_id       uuid primary key,
    merchant_id   text collate "C" not null references merchant,
    reason        text not null check (char_length(reason) between 1 and 2000),
    announced_at  timestamptz not null,
    announced_by  text not null,
    leaves_at     timestamptz not null check (leaves_at >= announced_at + interval '720 hours'),
    cancelled_at  timestamptz,
    cancelled_by  text,
    cancel_reason text check (char_length(cancel_reason) between 1 and 2000),
    left_at       timestamptz check (left_at >= leaves_at),
    check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null)),
    check (cancelled_at is null or left_at is null)
);
create unique index merchant_exit_open on merchant_exit (merchant_id) where cancelled_at is null and left_at is null;
create index merchant_exit_due on merchant_exit (leaves_at) where cancelled_at is null and left_at is null;
