-- What a seat of the portal sees of samples: nothing of buying, ever; of samples nothing until they are shown to the merchant they
-- concern (which notices do, with a policy of their own), of parts those sent to one's own laboratory (with the guards of laboratories).
do $$
declare
    guarded text;
begin
    foreach guarded in array array['inspection_sample', 'inspection_part', 'inspection_custody', 'inspection_sample_step', 'inspection_reception',
        'inspection_photo', 'inspection_disposal', 'inspection_buyer', 'inspection_buyer_mark', 'inspection_buyer_tie',
        'inspection_purchase', 'inspection_screenshot', 'inspection_opening', 'inspection_opening_look']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I using ((select shell_seat()) is null)', guarded || '_staff', guarded);
    end loop;
end
$$;
create policy inspection_custody_lab on inspection_custody for select
    using (part_id in (select p.part_id from inspection_part p
        where p.lab_id in (select m.lab_id from inspection_lab_member m where m.account_id = (select shell_seat())))
        and to_kind = 'lab');
