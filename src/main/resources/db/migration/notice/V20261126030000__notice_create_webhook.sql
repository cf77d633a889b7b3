-- Facts told to other systems by the Standard Webhooks specification (contract, "Live facts out"). The body is kept as text: each
-- attempt signs and sends the same bytes. Secrets are sealed with a key of the data folder.
create table notice_webhook_endpoint (
    endpoint_id      uuid primary key,
    once             uuid not null unique,
    name             text not null check (char_length(name) between 1 and 80),
    url              text not null check (char_length(url) between 1 and 500),
    types            text[] not null check (cardinality(types) > 0 and types <@ array[
        'merchant.state_changed', 'credit.level_changed', 'restriction.imposed', 'restriction.lifted',
        'deposit.shortfall', 'inspection.failed', 'penalty.decided', 'product.delisted']),
    secret           bytea not null,
    former_secret    bytea,
    former_until     timestamptz,
    state            text not null check (state in ('active', 'disabled')),
    disabled_because text check (disabled_because in ('staff', 'gone', 'failures')),
    failing_since    timestamptz,
    created_at       timestamptz not null,
    created_by       text not null,
    version          bigint not null default 0,
    check ((former_secret is null) = (former_until is null)),
    check ((state = 'disabled') = (disabled_because is not null))
);

create table notice_webhook_message (
    message_id   uuid primary key,
    type         text not null,
    subject_kind text not null,
    subject_id   text not null,
    body         text not null,
    occurred_at  timestamptz not null
);
create index notice_webhook_message_subject on notice_webhook_message (subject_id, message_id);

create table notice_webhook_delivery (
    message_id      uuid not null references notice_webhook_message,
    endpoint_id     uuid not null references notice_webhook_endpoint,
    state           text not null check (state in ('waiting', 'delivered', 'failed')),
    attempts        integer not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz,
    delivered_at    timestamptz,
    primary key (message_id, endpoint_id),
    check ((state = 'waiting') = (next_attempt_at is not null)),
    check ((state = 'delivered') = (delivered_at is not null))
);
create index notice_webhook_delivery_due on notice_webhook_delivery (endpoint_id, next_attempt_at) where state = 'waiting';
create index notice_webhook_delivery_endpoint on notice_webhook_delivery (endpoint_id, message_id);
create index notice_webhook_delivery_state on notice_webhook_delivery (state, message_id);
