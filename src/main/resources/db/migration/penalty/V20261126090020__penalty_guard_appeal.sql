-- In the portal a seat sees the appeals of its own shops and nothing else, whatever the service above asks for (ASVS 8.4.1). What
-- a reporter appealed is not the merchant's to see.
do $$
declare
    guarded text;
begin
    foreach guarded in array array['penalty_appeal', 'penalty_appeal_entry', 'penalty_appeal_file']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I to current_user using (true)', guarded || '_owner', guarded);
    end loop;
    foreach guarded in array array['penalty_appeal_entry', 'penalty_appeal_file']
    loop
        execute format('create policy %I on %I using ((select shell_seat()) is null
            or appeal_id in (select a.appeal_id from penalty_appeal a))', guarded || '_seat', guarded);
    end loop;
end
$$;
create policy penalty_appeal_seat on penalty_appeal
    using ((select shell_seat()) is null or (side = 'merchant' and merchant_id in
        (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat()))));
create policy evidence_file_appeal on evidence_file for select
    using ((select shell_seat()) is not null
        and exists (select from penalty_appeal_file f where f.file_id = evidence_file.file_id));
