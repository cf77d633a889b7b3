-- In the portal a seat sees what was found on the goods of its own shops, from the notice on, and nothing else, whatever the service above
-- asks for (ASVS 8.4.1). Laboratories and brand owners see nothing of it: what they said is theirs already.
do $$
declare
    guarded text;
begin
    foreach guarded in array array['inspection_outcome', 'inspection_outcome_result', 'inspection_outcome_entry',
        'inspection_outcome_proposal', 'inspection_objection', 'inspection_outcome_file', 'inspection_listing_review',
        'inspection_correction', 'inspection_correction_filing', 'inspection_correction_entry']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I to current_user using (true)', guarded || '_owner', guarded);
    end loop;
    foreach guarded in array array['inspection_outcome_result', 'inspection_outcome_entry', 'inspection_objection',
        'inspection_outcome_file', 'inspection_correction']
    loop
        execute format('create policy %I on %I using ((select shell_seat()) is null
            or outcome_id in (select o.outcome_id from inspection_outcome o))', guarded || '_seat', guarded);
    end loop;
    foreach guarded in array array['inspection_correction_filing', 'inspection_correction_entry']
    loop
        execute format('create policy %I on %I using ((select shell_seat()) is null
            or correction_id in (select c.correction_id from inspection_correction c))', guarded || '_seat', guarded);
    end loop;
end
$$;
create policy inspection_outcome_seat on inspection_outcome
    using ((select shell_seat()) is null or ((notified_at is not null or (passed and state = 'final')) and merchant_id in
        (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat()))));
create policy inspection_outcome_proposal_seat on inspection_outcome_proposal using ((select shell_seat()) is null);
create policy inspection_listing_review_seat on inspection_listing_review
    using ((select shell_seat()) is null or (held_at is not null and merchant_id in
        (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat()))));
-- A merchant sees its sample once it was told of the result, and its colleagues see the papers that one of them sent.
create policy inspection_sample_told on inspection_sample for select
    using ((select shell_seat()) is not null and sample_id in (select o.sample_id from inspection_outcome o));
create policy evidence_file_outcome on evidence_file for select
    using ((select shell_seat()) is not null
        and exists (select from inspection_outcome_file f where f.file_id = evidence_file.file_id));
