-- What happened to an assessment and its answers, only ever added to; and what comes in is refused once it is closed.
create table assessment_line (
    line_id       bigint generated always as identity primary key,
    assessment_id uuid not null references assessment_sheet,
    item          text collate "C",
    key           text collate "C" not null check (key in
        ('opened', 'carried', 'assigned', 'answered', 'emptied', 'accepted', 'sent_back', 'evidence_added', 'evidence_struck',
         'frozen', 'abandoned')),
    words         text check (char_length(words) between 1 and 2000),
    at            timestamptz not null,
    actor         text collate "C" not null
);
create index assessment_line_of on assessment_line (assessment_id, line_id);
create index assessment_line_item on assessment_line (assessment_id, item, line_id) where item is not null;
create trigger assessment_line_kept before update or delete or truncate on assessment_line
    for each statement execute function assessment_refuse_change();

create function assessment_refuse_late() returns trigger
    language plpgsql as $$
begin
    if not exists (select from assessment_sheet s where s.assessment_id = new.assessment_id and s.state = 'open') then
        raise exception 'nothing comes in once an assessment is closed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger assessment_answer_late before insert on assessment_answer
    for each row execute function assessment_refuse_late();
create trigger assessment_evidence_late before insert on assessment_evidence
    for each row execute function assessment_refuse_late();
