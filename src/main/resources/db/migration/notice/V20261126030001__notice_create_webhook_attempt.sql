-- Every attempt to deliver a webhook, in order; never changed. What an endpoint answered beyond its status is not kept: it could
-- hold anything.
create table notice_webhook_attempt (
    attempt_no  bigint generated always as identity primary key,
    message_id  uuid not null,
    endpoint_id uuid not null,
    at          timestamptz not null,
    outcome     text not null check (outcome in ('taken', 'refused', 'unreachable', 'blocked')),
    http_status integer check (http_status between 100 and 599),
    reason      text check (char_length(reason) <= 200),
    millis      bigint not null check (millis >= 0),
    foreign key (message_id, endpoint_id) references notice_webhook_delivery
);
create index notice_webhook_attempt_delivery on notice_webhook_attempt (message_id, endpoint_id, attempt_no);

create trigger notice_webhook_attempt_append_only before update or delete or truncate on notice_webhook_attempt
    for each statement execute function notice_delivery_refuse();
