-- Auditors' engagements (feature M4): what an account may look into, from when until when, and why. An account that has one is
-- governed by it; it says nothing else afterwards but that it lasts longer or was ended.
create sequence report_engagement_number;
create table report_engagement (
    engagement_id uuid primary key,
    number        text collate "C" not null unique,
    once          uuid not null unique,
    auditor       uuid not null references identity_account,
    purpose       text not null check (char_length(purpose) between 1 and 2000),
    facts_from    date not null,
    facts_to      date not null check (facts_to >= facts_from),
    modules       text[] not null check (cardinality(modules) between 1 and 60),
    merchants     text[] check (cardinality(merchants) between 1 and 500),
    seat_from     timestamptz not null,
    seat_until    timestamptz not null check (seat_until > seat_from),
    engaged_by    uuid not null check (engaged_by <> auditor),
    engaged_at    timestamptz not null,
    ended_by      uuid check (ended_by <> auditor),
    ended_at      timestamptz check (ended_at >= engaged_at),
    end_reason    text check (char_length(end_reason) between 1 and 2000),
    version       bigint not null default 0,
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create index report_engagement_newest on report_engagement (engaged_at desc, engagement_id desc);
create index report_engagement_auditor on report_engagement (auditor, seat_from desc);
create index report_engagement_by on report_engagement (engaged_by);
create index report_engagement_from on report_engagement (seat_from) where ended_at is null;
create index report_engagement_until on report_engagement (seat_until) where ended_at is null;
create index report_engagement_ended on report_engagement (ended_at) where ended_at is not null;
create table report_engagement_line (
    line_id       bigint generated always as identity primary key,
    engagement_id uuid not null references report_engagement,
    key           text collate "C" not null check (key in ('engaged', 'extended', 'ended')),
    words         text check (char_length(words) between 1 and 2000),
    at            timestamptz not null,
    actor         text collate "C" not null
);
create index report_engagement_line_of on report_engagement_line (engagement_id, line_id);
-- Everything an engaged auditor asked for, before it was shown; a look that cannot be written down is not given.
create table report_look (
    look_id       bigint generated always as identity primary key,
    engagement_id uuid not null references report_engagement,
    at            timestamptz not null,
    kind          text collate "C" not null
                  check (kind in ('page', 'part', 'figures', 'file', 'act', 'export', 'refused')),
    method        text collate "C" not null check (char_length(method) between 1 and 16),
    path          text collate "C" not null check (char_length(path) between 1 and 500),
    query         text check (char_length(query) between 1 and 1000),
    module        text collate "C" not null check (char_length(module) between 1 and 40),
    row_count     bigint check (row_count >= 0),
    sha256        text collate "C" check (sha256 ~ '^[0-9a-f]{64}$'),
    check ((kind = 'export') = (row_count is not null) and (kind = 'export') = (sha256 is not null))
);
create index report_look_of on report_look (engagement_id, look_id desc);
create index report_look_kind on report_look (engagement_id, kind, look_id desc);
create index report_look_day on report_look (engagement_id, at);
create index report_look_module on report_look (engagement_id, module, look_id desc);
