-- History is only ever added to, and no visit disappears; what was looked at stays once the visit was held.
create trigger assessment_visit_trigger_kept before update or delete or truncate on assessment_visit_trigger
    for each statement execute function assessment_refuse_change();
create trigger assessment_visit_file_kept before update or delete or truncate on assessment_visit_file
    for each statement execute function assessment_refuse_change();
create trigger assessment_visit_line_kept before update or delete or truncate on assessment_visit_line
    for each statement execute function assessment_refuse_change();
create trigger assessment_visit_kept before delete or truncate on assessment_visit
    for each statement execute function assessment_refuse_change();
create trigger assessment_visit_item_kept before delete or truncate on assessment_visit_item
    for each statement execute function assessment_refuse_change();
create function assessment_visit_ended() returns trigger
    language plpgsql as $$
begin
    raise exception 'visit % has ended', old.number using errcode = 'insufficient_privilege';
end
$$;
create trigger assessment_visit_stays before update on assessment_visit
    for each row when (old.state in ('decided', 'cancelled')) execute function assessment_visit_ended();
create function assessment_visit_item_held() returns trigger
    language plpgsql as $$
begin
    if not exists (select from assessment_visit v where v.visit_id = new.visit_id and v.state = 'under_way') then
        raise exception 'items of % are looked at while it is held', new.visit_id using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger assessment_visit_item_while_held before insert or update on assessment_visit_item
    for each row execute function assessment_visit_item_held();
