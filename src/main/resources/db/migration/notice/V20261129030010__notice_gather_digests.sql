-- Notices that wait for the daily mail of their reader, and which days had theirs: one row a person and day is what makes a second run, or
-- a second node, send nothing. A notice may now wait for the daily mail alone.
alter table notice_message add column digest text not null default 'NONE' check (digest in ('NONE', 'WAITING', 'TOLD', 'PASSED'));
alter table notice_message drop constraint notice_message_check;
alter table notice_message add constraint notice_message_reaches check (in_inbox or mail_state <> 'NONE' or digest <> 'NONE');
alter table notice_message add constraint notice_message_digest_reader check (digest = 'NONE' or account_id is not null);
create index notice_message_digest on notice_message (account_id, created_at) where digest = 'WAITING';
create table notice_digest (
    account_id uuid not null references identity_account,
    day        date not null,
    made_at    timestamptz not null,
    notices    integer not null check (notices >= 0),
    primary key (account_id, day)
);
select lens.leave('notice_digest', 'a log of work done');
