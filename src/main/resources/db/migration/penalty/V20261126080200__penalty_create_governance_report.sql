-- The public report on governance for a period (M7): its figures are frozen when it is put together, so that what was published stays
-- what it was; a later report for the same period takes its place on the public page.
create table penalty_governance_report (
    report_id    uuid primary key,
    from_day     date not null,
    to_day       date not null,
    content      json not null,
    sha256       text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at      timestamptz not null,
    made_by      text not null,
    published_at timestamptz,
    published_by text,
    check (to_day >= from_day and to_day - from_day < 366),
    check ((published_at is null) = (published_by is null)),
    check (published_at is null or published_at >= made_at)
);
create index penalty_governance_report_newest on penalty_governance_report (made_at, report_id);
create index penalty_governance_report_public on penalty_governance_report (to_day, published_at, report_id) where published_at is not null;
create function penalty_keep_report() returns trigger language plpgsql as $$
begin
    if old.published_at is not null or (new.report_id, new.from_day, new.to_day, new.sha256, new.made_at, new.made_by)
        is distinct from (old.report_id, old.from_day, old.to_day, old.sha256, old.made_at, old.made_by)
        or new.content::text <> old.content::text then
        raise exception 'a report is only ever published' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger penalty_governance_report_frozen before update on penalty_governance_report
    for each row execute function penalty_keep_report();
create trigger penalty_governance_report_kept before delete or truncate on penalty_governance_report
    for each statement execute function penalty_refuse_change();
-- What the figures are counted along.
create index penalty_decision_decided on penalty_decision (decided_at) where decided_at is not null;
