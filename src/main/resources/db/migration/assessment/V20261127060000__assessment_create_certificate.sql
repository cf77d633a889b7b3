-- A certificate of the stars that a frozen assessment reached (features L4 and L6; rulings Q1 and Q3). Its head never changes; state,
-- stars and the assessment they rest on change by acts alone, each with a line of public history. A subject has one that is alive.
create sequence assessment_certificate_number;
create table assessment_certificate (
    certificate_id  uuid primary key,
    number          text collate "C" not null unique check (number ~ '^SQ-[0-9]{4}-[0-9]{6,}$'),
    subject         text collate "C" not null check (char_length(subject) between 1 and 100),
    subject_zh      text not null check (char_length(subject_zh) between 1 and 200),
    subject_en      text not null check (char_length(subject_en) between 1 and 200),
    assessment      text collate "C" not null,
    scheme          text collate "C" not null,
    scheme_version  text collate "C" not null,
    basis_frozen_at timestamptz not null,
    stars           smallint not null check (stars between 1 and 5),
    state           text collate "C" not null check (state in ('valid', 'suspended', 'revoked', 'expired')),
    suspended_for   text collate "C",
    awarded_at      timestamptz not null,
    awarded_on      date not null,
    valid_to        date not null check (valid_to > awarded_on),
    awarded_by      text collate "C" not null,
    frozen_by       uuid not null,
    ended_at        timestamptz check (ended_at >= awarded_at),
    superseded_by   text collate "C",
    version         bigint not null default 0,
    check (awarded_by <> 'STAFF:' || frozen_by::text),
    check (basis_frozen_at <= awarded_at or version > 0),
    check ((state = 'suspended') = (suspended_for is not null)),
    check ((state in ('revoked', 'expired')) = (ended_at is not null)),
    check (superseded_by is null or (state = 'expired' and superseded_by <> number))
);
create unique index assessment_certificate_alive on assessment_certificate (subject) where state in ('valid', 'suspended');
create index assessment_certificate_newest on assessment_certificate (awarded_at desc, certificate_id desc);
create index assessment_certificate_state on assessment_certificate (state, awarded_at desc, certificate_id desc);
create index assessment_certificate_stars on assessment_certificate (stars, awarded_at desc, certificate_id desc);
create index assessment_certificate_subject on assessment_certificate (subject, awarded_at desc, certificate_id desc);
create index assessment_certificate_due on assessment_certificate (valid_to) where state in ('valid', 'suspended');
create function assessment_certificate_ended() returns trigger
    language plpgsql as $$
begin
    if old.state in ('revoked', 'expired') or (new.number, new.subject, new.awarded_at, new.valid_to, new.awarded_by, new.frozen_by)
            is distinct from (old.number, old.subject, old.awarded_at, old.valid_to, old.awarded_by, old.frozen_by) then
        raise exception 'certificate % is never changed in this', old.number using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger assessment_certificate_ended before update on assessment_certificate
    for each row execute function assessment_certificate_ended();
create trigger assessment_certificate_kept before delete or truncate on assessment_certificate
    for each statement execute function assessment_refuse_change();
