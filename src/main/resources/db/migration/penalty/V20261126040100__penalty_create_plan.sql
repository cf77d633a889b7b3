-- A corrective plan (E10): what a merchant does about the cause, before the measures of a decision end that wait for it. What was filed
-- and what was said of it is only ever added to.
create sequence penalty_plan_number;
create table penalty_plan (
    plan_id     uuid primary key,
    number      text collate "C" not null unique,
    decision_id uuid not null unique references penalty_decision,
    merchant_id text collate "C" not null references merchant,
    -- Whether it may still keep the decision from taking effect (E7), or ends measures that wait for it (E10).
    cures       boolean not null,
    waits       boolean not null,
    state       text collate "C" not null check (state in ('open', 'filed', 'accepted', 'effective', 'failed', 'cancelled')),
    demanded_at timestamptz not null,
    due_at      timestamptz not null check (due_at > demanded_at),
    overdue_at  timestamptz check (overdue_at >= due_at),
    accepted_at timestamptz check (accepted_at >= demanded_at),
    check_at    timestamptz check (check_at > accepted_at),
    ended_at    timestamptz check (ended_at >= demanded_at),
    version     bigint not null default 0,
    check (cures or waits),
    check ((state in ('effective', 'failed', 'cancelled')) = (ended_at is not null)),
    check (state not in ('accepted', 'effective', 'failed') or accepted_at is not null and check_at is not null)
);
create index penalty_plan_newest on penalty_plan (demanded_at, plan_id);
create index penalty_plan_state on penalty_plan (state, demanded_at, plan_id);
create index penalty_plan_merchant on penalty_plan (merchant_id, demanded_at, plan_id);
create index penalty_plan_due on penalty_plan (due_at) where state = 'open' and not cures and overdue_at is null;

create table penalty_plan_filing (
    filing_id  uuid primary key,
    plan_id    uuid not null references penalty_plan,
    cause      text not null check (char_length(cause) between 1 and 4000),
    fix        text not null check (char_length(fix) between 1 and 4000),
    prevention text not null check (char_length(prevention) between 1 and 4000),
    filed_at   timestamptz not null,
    filed_by   text collate "C" not null
);
create index penalty_plan_filing_of on penalty_plan_filing (plan_id, filed_at);
create trigger penalty_plan_filing_kept before update or delete or truncate on penalty_plan_filing
    for each statement execute function penalty_refuse_change();
create table penalty_plan_file (
    file_id   uuid primary key references evidence_file,
    filing_id uuid not null references penalty_plan_filing
);
create index penalty_plan_file_of on penalty_plan_file (filing_id);
create trigger penalty_plan_file_kept before update or delete or truncate on penalty_plan_file
    for each statement execute function penalty_refuse_change();
