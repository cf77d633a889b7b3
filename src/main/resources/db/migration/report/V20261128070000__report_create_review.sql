-- A review of a half-year or a year (feature M2): what the key figures came to, frozen from their snapshots, what was said about them, and
-- two people behind it. Figures are only ever added, a generation at a time, and nothing moves once it is signed.
create sequence report_review_number;
create table report_review (
    review_id    uuid primary key,
    number       text collate "C" not null unique check (number ~ '^RV-[0-9]{4}-[0-9]{6,}$'),
    period       text collate "C" not null check (period ~ '^[0-9]{4}(-H[12])?$'),
    starts_on    date not null,
    last_day     date not null,
    state        text collate "C" not null check (state in ('draft', 'signed', 'published', 'discarded')),
    generation   integer not null check (generation >= 1),
    made_by      uuid not null,
    made_at      timestamptz not null,
    counted_by   uuid not null,
    counted_at   timestamptz not null,
    signed_by    uuid,
    signed_at    timestamptz,
    sha256       text collate "C" check (sha256 ~ '^[0-9a-f]{64}$'),
    published_by uuid,
    published_at timestamptz,
    version      bigint not null check (version >= 1),
    check (last_day > starts_on),
    check (counted_at >= made_at),
    check ((signed_by is null) = (signed_at is null) and (signed_by is null) = (sha256 is null)),
    check ((state in ('signed', 'published')) = (signed_by is not null)),
    check (signed_by <> made_by and signed_by <> counted_by),
    check ((published_by is null) = (published_at is null) and (state = 'published') = (published_by is not null))
);
create unique index report_review_alive on report_review (period) where state <> 'discarded';
create index report_review_newest on report_review (starts_on desc, last_day desc, review_id desc);
create index report_review_state on report_review (state, starts_on desc, last_day desc, review_id desc);
create function report_keep_review() returns trigger language plpgsql as $$
begin
    if old.state in ('published', 'discarded')
        or (old.state = 'signed' and (new.state <> 'published' or (new.generation, new.counted_by, new.counted_at, new.signed_by, new.signed_at,
            new.sha256) is distinct from (old.generation, old.counted_by, old.counted_at, old.signed_by, old.signed_at, old.sha256)))
        or (new.review_id, new.number, new.period, new.starts_on, new.last_day, new.made_by, new.made_at)
            is distinct from (old.review_id, old.number, old.period, old.starts_on, old.last_day, old.made_by, old.made_at)
        or new.generation < old.generation then
        raise exception 'review % is kept as it was signed', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger report_review_frozen before update on report_review for each row execute function report_keep_review();
create trigger report_review_kept before delete or truncate on report_review
    for each statement execute function report_refuse_change();
