-- What of a decision is public (ruling E5; O37 art. 30): shop, violation and, read from its effects, the measures. It is due within a
-- working day of the decision, published by a person or by the clock, and taken down when the measures are over. Nothing anybody wrote
-- freely is published, so that nothing personal can be.
create table penalty_publication (
    decision_id     uuid primary key references penalty_decision,
    number          text collate "C" not null unique,
    merchant_id     text collate "C" references merchant,
    shop_name       text,
    brand           text,
    rule_code       text collate "C" not null,
    rule_zh         text not null,
    rule_en         text not null,
    violation_class text collate "C" not null check (violation_class in ('a', 'b', 'c')),
    decided_at      timestamptz not null,
    queued_at       timestamptz not null,
    due_at          timestamptz not null,
    by_clock_at     timestamptz not null,
    state           text collate "C" not null check (state in ('due', 'held', 'published', 'taken_down')),
    held_because    text check (char_length(held_because) between 1 and 1000),
    published_at    timestamptz,
    published_by    text,
    down_at         timestamptz,
    down_ground     text collate "C" check (down_ground in ('ended', 'reversed', 'withheld', 'corrected')),
    down_because    text check (char_length(down_because) between 1 and 1000),
    version         bigint not null default 0,
    check ((merchant_id is null) = (brand is not null)),
    check (due_at > queued_at and by_clock_at >= queued_at),
    check ((state = 'held') = (held_because is not null)),
    check (state <> 'published' or published_at is not null),
    check ((published_at is null) = (published_by is null)),
    check ((state = 'taken_down') = (down_at is not null) and (down_at is null) = (down_ground is null))
);
create index penalty_publication_due on penalty_publication (due_at, decision_id) where state in ('due', 'held');
create index penalty_publication_newest on penalty_publication (queued_at, decision_id);
create index penalty_publication_state on penalty_publication (state, queued_at, decision_id);
create index penalty_publication_merchant on penalty_publication (merchant_id, queued_at, decision_id);
create index penalty_publication_public on penalty_publication (published_at, decision_id) where state = 'published';
create index penalty_publication_public_class on penalty_publication (violation_class, published_at, decision_id) where state = 'published';
create index penalty_publication_public_shop on penalty_publication (lower(shop_name) text_pattern_ops) where state = 'published';
-- What was once public or kept from it stays on record.
create trigger penalty_publication_kept before delete or truncate on penalty_publication
    for each statement execute function penalty_refuse_change();
