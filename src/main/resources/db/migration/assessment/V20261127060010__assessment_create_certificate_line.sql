-- What happened to a certificate, for everybody to read (feature L6): why, in words of both languages or a code that has them, and the
-- stars before and after. Who acted is for the console. What takes stars or the certificate away was wanted by somebody else before.
create table assessment_certificate_line (
    line_id        bigint generated always as identity primary key,
    certificate_id uuid not null references assessment_certificate,
    at             timestamptz not null,
    kind           text collate "C" not null check (kind in ('awarded', 'confirmed', 'upgraded', 'downgraded', 'suspended', 'resumed',
        'revoked', 'expired', 'superseded')),
    reason         text collate "C" check (reason ~ '^[a-z][a-z_]{0,49}$'),
    words_zh       text check (char_length(words_zh) between 1 and 1000),
    words_en       text check (char_length(words_en) between 1 and 1000),
    stars_before   smallint check (stars_before between 1 and 5),
    stars_after    smallint check (stars_after between 1 and 5),
    assessment     text collate "C",
    reference      text collate "C" check (char_length(reference) between 1 and 40),
    actor          text collate "C" not null,
    proposed_by    uuid,
    check (actor <> 'STAFF:' || proposed_by::text),
    check ((words_zh is null) = (words_en is null)),
    check ((kind = 'awarded') = (stars_before is null)),
    check ((kind in ('revoked', 'expired', 'superseded')) = (stars_after is null)),
    check (kind <> 'upgraded' or stars_after > stars_before),
    check (kind <> 'downgraded' or stars_after < stars_before),
    check ((kind in ('awarded', 'upgraded', 'downgraded')) = (assessment is not null)),
    check (kind not in ('suspended', 'resumed', 'revoked', 'upgraded', 'downgraded') or reason is not null),
    check (kind not in ('revoked', 'upgraded', 'downgraded') or (proposed_by is not null and words_zh is not null)),
    check (kind <> 'superseded' or reference is not null)
);
create index assessment_certificate_line_of on assessment_certificate_line (certificate_id, line_id);
-- Stars rest on an assessment of their own: none serves twice.
create unique index assessment_certificate_line_basis on assessment_certificate_line (assessment) where assessment is not null;
create trigger assessment_certificate_line_kept before update or delete or truncate on assessment_certificate_line
    for each statement execute function assessment_refuse_change();
