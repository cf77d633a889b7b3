-- After a final failure the merchant corrects it in time and is sampled again (rules.md 8.1, fail follow-up). What it filed and what staff
-- said of it is only ever added to.
create sequence inspection_correction_number;
create table inspection_correction (
    correction_id       uuid primary key,
    number              text collate "C" not null unique,
    outcome_id          uuid not null unique references inspection_outcome,
    merchant_id         text collate "C" not null references merchant,
    product_id          text collate "C" not null,
    state               text collate "C" not null check (state in
        ('open', 'filed', 'accepted', 'following', 'done', 'failed', 'cancelled')),
    opened_at           timestamptz not null,
    due_at              timestamptz not null check (due_at > opened_at),
    follow_up_from      timestamptz not null check (follow_up_from > opened_at),
    follow_up_until     timestamptz not null check (follow_up_until >= follow_up_from),
    follow_up_sample_id uuid references inspection_sample,
    -- Overdue, or sampled again in vain.
    escalated_at        timestamptz check (escalated_at >= opened_at),
    ended_at            timestamptz check (ended_at >= opened_at),
    version             bigint not null default 0,
    check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null)),
    check (state not in ('following', 'done', 'failed') or follow_up_sample_id is not null)
);
create index inspection_correction_newest on inspection_correction (opened_at desc, correction_id desc);
create index inspection_correction_state on inspection_correction (state, opened_at desc, correction_id desc);
create index inspection_correction_merchant on inspection_correction (merchant_id, opened_at desc, correction_id desc);
create index inspection_correction_due on inspection_correction (due_at)
    where state in ('open', 'filed') and escalated_at is null;
create index inspection_correction_follow on inspection_correction (follow_up_from) where state = 'accepted';
create unique index inspection_correction_sample on inspection_correction (follow_up_sample_id) where follow_up_sample_id is not null;

create table inspection_correction_filing (
    filing_id     uuid primary key,
    correction_id uuid not null references inspection_correction,
    cause         text not null check (char_length(cause) between 1 and 4000),
    fix           text not null check (char_length(fix) between 1 and 4000),
    prevention    text not null check (char_length(prevention) between 1 and 4000),
    filed_by      text collate "C" not null,
    filed_at      timestamptz not null
);
create index inspection_correction_filing_of on inspection_correction_filing (correction_id, filed_at);
create trigger inspection_correction_filing_kept before update or delete or truncate on inspection_correction_filing
    for each statement execute function inspection_refuse_change();
