-- What assesses itself: the platform as a whole, or one line of its business (features L1 to L3).
create table assessment_subject (
    subject    text collate "C" primary key check (subject ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    name_zh    text not null check (char_length(name_zh) between 1 and 100),
    name_en    text not null check (char_length(name_en) between 1 and 100),
    created_at timestamptz not null,
    created_by text collate "C" not null
);
insert into assessment_subject values ('platform', '本平台', 'The platform', '2026-01-01T00:00:00Z', 'SYSTEM:platform');
create trigger assessment_subject_kept before update or delete or truncate on assessment_subject
    for each statement execute function assessment_refuse_change();

-- One assessment of a subject over a period by a published version of a scheme. Once frozen or abandoned it never changes; what it
-- came to is kept exactly, as a fraction (ruling Q1).
create sequence assessment_sheet_number;
create table assessment_sheet (
    assessment_id     uuid primary key,
    number            text collate "C" not null unique,
    subject           text collate "C" not null references assessment_subject,
    scheme            text collate "C" not null,
    scheme_version    text collate "C" not null,
    period_from       date not null,
    period_to         date not null check (period_to >= period_from),
    carried_from      uuid references assessment_sheet,
    state             text collate "C" not null check (state in ('open', 'frozen', 'abandoned')),
    opened_at         timestamptz not null,
    opened_by         text collate "C" not null,
    frozen_at         timestamptz check (frozen_at >= opened_at),
    frozen_by         uuid,
    total_numerator   numeric check (total_numerator >= 0 and total_numerator = trunc(total_numerator)),
    total_denominator numeric check (total_denominator > 0 and total_denominator = trunc(total_denominator)),
    stars             int check (stars between 0 and 5),
    sha256            text collate "C" check (sha256 ~ '^[0-9a-f]{64}$'),
    abandoned_at      timestamptz check (abandoned_at >= opened_at),
    abandoned_reason  text check (char_length(abandoned_reason) between 1 and 2000),
    version           bigint not null default 0,
    check ((state = 'frozen') = (num_nonnulls(frozen_at, frozen_by, total_numerator, total_denominator, stars, sha256) = 6)),
    check (state = 'frozen' or num_nonnulls(frozen_at, frozen_by, total_numerator, total_denominator, stars, sha256) = 0),
    check (total_numerator <= 100 * total_denominator),
    check ((state = 'abandoned') = (abandoned_at is not null and abandoned_reason is not null)),
    check (carried_from <> assessment_id)
);
-- Two at a time would have the same people answer the same questions twice.
create unique index assessment_sheet_under_way on assessment_sheet (subject) where state = 'open';
create index assessment_sheet_newest on assessment_sheet (opened_at, assessment_id);
create index assessment_sheet_state on assessment_sheet (state, opened_at, assessment_id);
create index assessment_sheet_subject on assessment_sheet (subject, opened_at, assessment_id);
create index assessment_sheet_frozen on assessment_sheet (subject, frozen_at) where state = 'frozen';

create function assessment_keep_closed() returns trigger
    language plpgsql as $$
begin
    if old.state <> 'open' then
        raise exception '% is closed and never changes', old.number using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger assessment_sheet_closed before update or delete on assessment_sheet
    for each row execute function assessment_keep_closed();
