-- Which actions of earlier reviews a review looks at, and how each action stood when the review was signed; a done one stays done in the
-- signed review, whatever becomes of it later.
create table report_review_carried (
    review_id uuid not null references report_review,
    action_id uuid not null references report_review_action,
    primary key (review_id, action_id)
);
create trigger report_review_carried_kept before update or delete or truncate on report_review_carried
    for each statement execute function report_refuse_change();
create table report_review_stand (
    review_id uuid not null references report_review,
    action_id uuid not null references report_review_action,
    state     text collate "C" not null check (state in ('open', 'done', 'dropped')),
    owner     uuid not null,
    due_on    date not null,
    primary key (review_id, action_id)
);
create trigger report_review_stand_kept before update or delete or truncate on report_review_stand
    for each statement execute function report_refuse_change();
create function report_only_while_draft() returns trigger language plpgsql as $$
begin
    if exists (select from added a join report_review r using (review_id) where r.state <> 'draft') then
        raise exception 'a signed review is not added to' using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;
do $$
declare
    part text;
begin
    foreach part in array array['report_review_figure', 'report_review_comment', 'report_review_action', 'report_review_carried',
                                'report_review_stand']
    loop
        execute format('create trigger %I after insert on %I referencing new table as added for each statement'
                       ' execute function report_only_while_draft()', part || '_draft', part);
    end loop;
end
$$;
