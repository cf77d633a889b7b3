-- In the portal a seat sees the cases of its own shops from the day they were told of them, with what it may know of the evidence, and
-- nothing else, whatever the service above asks for (ASVS 8.4.1).
do $$
declare
    guarded text;
begin
    foreach guarded in array array['penalty_case', 'penalty_case_line', 'penalty_case_link', 'penalty_case_evidence',
        'penalty_case_evidence_struck', 'penalty_case_answer', 'penalty_case_answer_file', 'penalty_instruction',
        'penalty_instruction_hold']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I to current_user using (true)', guarded || '_owner', guarded);
    end loop;
    foreach guarded in array array['penalty_case_link', 'penalty_instruction', 'penalty_instruction_hold']
    loop
        execute format('create policy %I on %I using ((select shell_seat()) is null)', guarded || '_seat', guarded);
    end loop;
end
$$;
create policy penalty_case_seat on penalty_case
    using ((select shell_seat()) is null or (told_at is not null and merchant_id in
        (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat()))));
create policy penalty_case_line_seat on penalty_case_line
    using ((select shell_seat()) is null or (told and case_id in (select c.case_id from penalty_case c)));
create policy penalty_case_evidence_seat on penalty_case_evidence
    using ((select shell_seat()) is null or (not internal and case_id in (select c.case_id from penalty_case c)));
create policy penalty_case_evidence_struck_seat on penalty_case_evidence_struck
    using ((select shell_seat()) is null or evidence_id in (select e.evidence_id from penalty_case_evidence e));
create policy penalty_case_answer_seat on penalty_case_answer
    using ((select shell_seat()) is null or case_id in (select c.case_id from penalty_case c));
create policy penalty_case_answer_file_seat on penalty_case_answer_file
    using ((select shell_seat()) is null or answer_id in (select a.answer_id from penalty_case_answer a));
create policy evidence_file_case on evidence_file for select
    using ((select shell_seat()) is not null
        and (exists (select from penalty_case_answer_file f where f.file_id = evidence_file.file_id)
            or exists (select from penalty_case_evidence e where e.file_id = evidence_file.file_id)));
