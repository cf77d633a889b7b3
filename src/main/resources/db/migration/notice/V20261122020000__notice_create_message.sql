-- Messages to people: what the inbox shows, and what waits to leave as mail. The text is not kept but its template and
-- arguments, so that it is read in the reader's language; arguments that open something are emptied once sent.
create table notice_message (
    id              uuid primary key,
    account_id      uuid references identity_account,
    address         text check (char_length(address) <= 254),
    locale          text not null check (locale in ('en', 'zh-CN')),
    template        text not null check (char_length(template) between 1 and 120),
    arguments       text[] not null,
    path            text check (path like '/%'),
    confidential    boolean not null,
    in_inbox        boolean not null,
    created_at      timestamptz not null,
    read_at         timestamptz,
    mail_state      text not null check (mail_state in ('NONE', 'WAITING', 'SENT', 'KEPT', 'FAILED')),
    attempts        integer not null default 0,
    next_attempt_at timestamptz,
    check (in_inbox or mail_state <> 'NONE'),
    check (not in_inbox or account_id is not null),
    check ((mail_state = 'WAITING') = (next_attempt_at is not null)),
    check (mail_state = 'NONE' or address is not null)
);
create index notice_message_inbox on notice_message (account_id, id) where in_inbox;
create index notice_message_unread on notice_message (account_id) where in_inbox and read_at is null;
create index notice_message_waiting on notice_message (next_attempt_at) where mail_state = 'WAITING';
create index notice_message_mail on notice_message (id) where mail_state <> 'NONE';
