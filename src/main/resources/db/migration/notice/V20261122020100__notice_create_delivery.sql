-- Every attempt to deliver a mail, in order; never changed.
create table notice_delivery (
    attempt_no bigint generated always as identity primary key,
    message_id uuid not null references notice_message,
    at         timestamptz not null,
    outcome    text not null check (outcome in ('SENT', 'KEPT', 'FAILED')),
    reason     text check (char_length(reason) <= 300)
);
create index notice_delivery_message on notice_delivery (message_id);

create function notice_delivery_refuse() returns trigger language plpgsql as
$$ begin raise exception 'notice_delivery is append-only'; end $$;

create trigger notice_delivery_append_only before update or delete or truncate on notice_delivery
    for each statement execute function notice_delivery_refuse();
