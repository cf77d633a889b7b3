-- A laboratory's seat in the portal sees its own orders, results and rounds and nothing else; a merchant's seat sees the verified results
-- of samples it may see, whatever the service above asks for (ASVS 8.4.1).
do $$
declare
    guarded text;
begin
    foreach guarded in array array['inspection_lab', 'inspection_lab_member', 'inspection_lab_scope', 'inspection_test_order',
        'inspection_entry', 'inspection_result', 'inspection_result_item', 'inspection_verification', 'inspection_report',
        'inspection_round', 'inspection_round_entry']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I to current_user using (true)', guarded || '_owner', guarded);
    end loop;
    foreach guarded in array array['inspection_lab', 'inspection_lab_scope', 'inspection_round_entry']
    loop
        execute format('create policy %I on %I using ((select shell_seat()) is null or lab_id in
            (select m.lab_id from inspection_lab_member m where m.account_id = (select shell_seat())))',
            guarded || '_seat', guarded);
    end loop;
    foreach guarded in array array['inspection_entry', 'inspection_result', 'inspection_result_item', 'inspection_verification',
        'inspection_report']
    loop
        execute format('create policy %I on %I using ((select shell_seat()) is null
            or order_id in (select o.order_id from inspection_test_order o))', guarded || '_seat', guarded);
    end loop;
end
$$;
create policy inspection_lab_member_seat on inspection_lab_member
    using ((select shell_seat()) is null or account_id = (select shell_seat()));
create policy inspection_test_order_seat on inspection_test_order
    using ((select shell_seat()) is null or lab_id in
        (select m.lab_id from inspection_lab_member m where m.account_id = (select shell_seat())));
create policy inspection_test_order_merchant on inspection_test_order for select
    using (state = 'verified' and (select shell_seat()) is not null and exists (
        select from inspection_sample s join merchant_seat m on m.merchant_id = s.merchant_id
         where s.sample_id = inspection_test_order.sample_id and m.account_id = (select shell_seat())));
create policy inspection_round_seat on inspection_round
    using ((select shell_seat()) is null or round_id in (select e.round_id from inspection_round_entry e));
create policy inspection_part_lab on inspection_part for select
    using (lab_id in (select m.lab_id from inspection_lab_member m where m.account_id = (select shell_seat())));
-- Whoever may see an order may know who tested; the report is there for all who see its order, not only for who sent it in.
create policy inspection_lab_order on inspection_lab for select
    using ((select shell_seat()) is not null and lab_id in (select o.lab_id from inspection_test_order o));
create policy evidence_file_report on evidence_file for select
    using ((select shell_seat()) is not null
        and exists (select from inspection_report r where r.file_id = evidence_file.file_id));
