-- What a review decided shall be done (feature M2): who, by when, told by which key figure. It is followed into the later reviews until it is
-- done, with a file that shows it, or dropped; its history is only ever added to.
create sequence report_review_action_number;
create table report_review_action (
    action_id  uuid primary key,
    number     text collate "C" not null unique check (number ~ '^RA-[0-9]{4}-[0-9]{6,}$'),
    review_id  uuid not null references report_review,
    kpi        text collate "C" not null,
    department uuid,
    goal       numeric,
    what       text not null check (length(what) between 1 and 2000),
    owner      uuid not null,
    due_on     date not null,
    state      text collate "C" not null check (state in ('open', 'done', 'dropped')),
    opened_by  uuid not null,
    opened_at  timestamptz not null,
    closed_by  uuid,
    closed_at  timestamptz,
    version    bigint not null check (version >= 1),
    check ((state = 'open') = (closed_at is null) and (closed_by is null) = (closed_at is null)),
    check (closed_at >= opened_at)
);
create index report_review_action_due on report_review_action (due_on, action_id);
create index report_review_action_state on report_review_action (state, due_on, action_id);
create index report_review_action_owner on report_review_action (owner, due_on, action_id);
create index report_review_action_kpi on report_review_action (kpi, due_on, action_id);
create index report_review_action_review on report_review_action (review_id, due_on, action_id);
create trigger report_review_action_kept before delete or truncate on report_review_action
    for each statement execute function report_refuse_change();
create table report_review_action_line (
    line_id   bigint generated always as identity primary key,
    action_id uuid not null references report_review_action,
    once      uuid unique,
    kind      text collate "C" not null check (kind in ('opened', 'progress', 'moved', 'handed_over', 'done', 'reopened', 'dropped', 'carried')),
    words     text check (length(words) between 1 and 2000),
    review    text collate "C",
    due_on    date,
    owner     uuid,
    file_id   uuid,
    file_name text,
    at        timestamptz not null,
    by        uuid not null,
    check (kind <> 'done' or (words is not null and file_id is not null)),
    check (kind not in ('moved', 'reopened', 'dropped') or words is not null),
    check ((kind = 'moved') = (due_on is not null) and (kind = 'handed_over') = (owner is not null)),
    check ((file_id is null) = (file_name is null))
);
create index report_review_action_line_of on report_review_action_line (action_id, line_id);
create index report_review_action_line_file on report_review_action_line (file_id) where file_id is not null;
create trigger report_review_action_line_kept before update or delete or truncate on report_review_action_line
    for each statement execute function report_refuse_change();
