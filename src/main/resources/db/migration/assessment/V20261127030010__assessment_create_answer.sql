-- Who answers which second-level indicator, and every answer with who gave it and who looked at it again: never the same person.
create table assessment_section (
    assessment_id uuid not null references assessment_sheet,
    indicator     text collate "C" not null,
    position      int not null,
    assignee      uuid,
    assigned_at   timestamptz,
    primary key (assessment_id, indicator),
    check ((assignee is null) = (assigned_at is null))
);
create index assessment_section_assignee on assessment_section (assignee);

create table assessment_answer (
    assessment_id uuid not null references assessment_sheet,
    item          text collate "C" not null,
    indicator     text collate "C" not null,
    position      int not null,
    state         text collate "C" not null check (state in ('open', 'answered', 'sent_back', 'accepted')),
    points        int check (points >= 0),
    reason        text check (char_length(reason) between 1 and 2000),
    note          text check (char_length(note) between 1 and 2000),
    answered_by   uuid,
    answered_at   timestamptz,
    reviewed_by   uuid,
    reviewed_at   timestamptz,
    review_words  text check (char_length(review_words) between 1 and 2000),
    -- The item of the assessment before, whose answer was taken over or is shown beside (feature L7).
    carried_item  text collate "C",
    carried       boolean not null default false,
    version       bigint not null default 0,
    primary key (assessment_id, item),
    foreign key (assessment_id, indicator) references assessment_section,
    check (num_nonnulls(points, reason) = case when state = 'open' then 0 else 1 end),
    check (state = 'open' or answered_by is not null and answered_at is not null),
    check (state not in ('sent_back', 'accepted') or reviewed_by is not null and reviewed_at is not null),
    check (state <> 'sent_back' or review_words is not null),
    check (state <> 'accepted' or reviewed_by <> answered_by),
    check (not carried or carried_item is not null)
);
create index assessment_answer_section on assessment_answer (assessment_id, indicator, position);
create index assessment_answer_pending on assessment_answer (assessment_id, position) where state = 'answered';

create function assessment_keep_answers() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.assessment_id <> new.assessment_id
        or not exists (select from assessment_sheet s where s.assessment_id = old.assessment_id and s.state = 'open') then
        raise exception 'what belongs to a closed assessment never changes' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger assessment_answer_closed before update or delete on assessment_answer
    for each row execute function assessment_keep_answers();
create trigger assessment_section_closed before update or delete on assessment_section
    for each row execute function assessment_keep_answers();
