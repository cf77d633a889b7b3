-- Evidence that an engaged auditor asks for (feature M4): the host says who answers, the auditor says when it is enough.
create sequence report_request_number;
create table report_request (
    request_id    uuid primary key,
    number        text collate "C" not null unique,
    once          uuid not null unique,
    engagement_id uuid not null references report_engagement,
    asked_by      uuid not null,
    what          text not null check (char_length(what) between 1 and 2000),
    about         text check (char_length(about) between 1 and 200),
    due_on        date not null,
    state         text collate "C" not null check (state in ('asked', 'assigned', 'answered', 'accepted', 'withdrawn')),
    assignee      uuid check (assignee <> asked_by),
    asked_at      timestamptz not null,
    answered_at   timestamptz check (answered_at >= asked_at),
    ended_at      timestamptz check (ended_at >= asked_at),
    overdue_at    timestamptz check (overdue_at >= asked_at),
    version       bigint not null default 0,
    check (state not in ('assigned', 'answered', 'accepted') or assignee is not null),
    check (state not in ('answered', 'accepted') or answered_at is not null),
    check ((state in ('accepted', 'withdrawn')) = (ended_at is not null))
);
create index report_request_newest on report_request (asked_at desc, request_id desc);
create index report_request_state on report_request (state, asked_at desc, request_id desc);
create index report_request_engagement on report_request (engagement_id, asked_at desc, request_id desc);
create index report_request_asked_by on report_request (asked_by, asked_at desc, request_id desc);
create index report_request_assignee on report_request (assignee, asked_at desc, request_id desc) where assignee is not null;
create index report_request_waiting on report_request (due_on, request_id) where state in ('asked', 'assigned');
create table report_request_line (
    line_id    bigint generated always as identity primary key,
    request_id uuid not null references report_request,
    key        text collate "C" not null
               check (key in ('asked', 'assigned', 'answered', 'asked_back', 'accepted', 'withdrawn', 'overdue')),
    once       uuid unique,
    words      text check (char_length(words) between 1 and 8000),
    at         timestamptz not null,
    actor      text collate "C" not null
);
create index report_request_line_of on report_request_line (request_id, line_id);
create table report_request_file (
    file_id    uuid primary key,
    request_id uuid not null references report_request,
    line_id    bigint not null references report_request_line,
    added_at   timestamptz not null,
    added_by   uuid not null
);
create index report_request_file_of on report_request_file (request_id, added_at);
create index report_request_file_line on report_request_file (line_id);
