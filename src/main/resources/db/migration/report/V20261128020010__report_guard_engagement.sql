-- Nobody has two seats at a time, and what was agreed is not rewritten: an engagement can be made longer while it lasts, or ended.
create function report_engagement_alone() returns trigger
    language plpgsql as $$
begin
    perform 1 from identity_account where id = new.auditor for update;
    if exists (select from report_engagement e
                where e.auditor = new.auditor and e.engagement_id <> new.engagement_id
                  and e.seat_from < least(new.seat_until, coalesce(new.ended_at, 'infinity'))
                  and new.seat_from < least(e.seat_until, coalesce(e.ended_at, 'infinity'))) then
        raise exception 'the account has another engagement at that time' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger report_engagement_alone before insert or update on report_engagement
    for each row execute function report_engagement_alone();
create function report_engagement_as_agreed() returns trigger
    language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception 'engagement % has ended', old.number using errcode = 'insufficient_privilege';
    end if;
    if (old.engagement_id, old.number, old.once, old.auditor, old.purpose, old.facts_from, old.facts_to, old.modules, old.merchants,
        old.seat_from, old.engaged_by, old.engaged_at) is distinct from
       (new.engagement_id, new.number, new.once, new.auditor, new.purpose, new.facts_from, new.facts_to, new.modules, new.merchants,
        new.seat_from, new.engaged_by, new.engaged_at)
       or new.seat_until < old.seat_until then
        raise exception 'engagement % is as it was agreed', old.number using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger report_engagement_as_agreed before update on report_engagement
    for each row execute function report_engagement_as_agreed();
create trigger report_engagement_kept before delete or truncate on report_engagement
    for each statement execute function report_refuse_change();
create trigger report_engagement_line_kept before update or delete or truncate on report_engagement_line
    for each statement execute function report_refuse_change();
create trigger report_look_kept before update or delete or truncate on report_look
    for each statement execute function report_refuse_change();
