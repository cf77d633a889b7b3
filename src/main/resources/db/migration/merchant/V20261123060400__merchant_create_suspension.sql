-- Typed suspensions (A10). Several may stand at once; the shop is suspended while one does.
create table merchant_suspension (
    suspension_id uuid primary key,
    merchant_id   text collate "C" not null references merchant,
    type          text not null check (type in ('expired_qualification', 'identity_unverified', 'register_mismatch',
                                                'deposit_shortfall', 'investigation', 'own_request')),
    reason        text not null check (char_length(reason) between 1 and 2000),
    from_at       timestamptz not null,
    until_at      timestamptz check (until_at > from_at),
    imposed_by    text not null,
    ended_at      timestamptz check (ended_at >= from_at),
    ended_by      text,
    end_kind      text check (end_kind in ('released', 'elapsed')),
    end_reason    text check (char_length(end_reason) between 1 and 2000),
    check ((ended_at is null) = (ended_by is null)),
    check ((ended_at is null) = (end_kind is null)),
    check ((ended_at is null) = (end_reason is null)),
    -- Whoever asks for a pause, or is looked into, knows until when.
    check (type not in ('investigation', 'own_request') or until_at is not null)
);
create unique index merchant_suspension_open on merchant_suspension (merchant_id, type) where ended_at is null;
create index merchant_suspension_due on merchant_suspension (until_at) where ended_at is null;

alter table merchant_life
    add column changed_by text not null,
    add column changed_at timestamptz not null;
