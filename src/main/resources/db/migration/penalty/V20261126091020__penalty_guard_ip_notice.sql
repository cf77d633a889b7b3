-- In the portal a seat sees the notices that were forwarded to its own shops and nothing else, whatever the service above asks for
-- (ASVS 8.4.1).
do $$
declare
    guarded text;
begin
    foreach guarded in array array['penalty_ip_notice', 'penalty_ip_notice_item', 'penalty_ip_notice_entry', 'penalty_ip_notice_file']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I to current_user using (true)', guarded || '_owner', guarded);
    end loop;
    foreach guarded in array array['penalty_ip_notice_item', 'penalty_ip_notice_entry', 'penalty_ip_notice_file']
    loop
        execute format('create policy %I on %I using ((select shell_seat()) is null
            or notice_id in (select n.notice_id from penalty_ip_notice n))', guarded || '_seat', guarded);
    end loop;
end
$$;
create policy penalty_ip_notice_seat on penalty_ip_notice
    using ((select shell_seat()) is null or (state not in ('received', 'refused') and checked_at is not null and merchant_id in
        (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat()))));
create policy evidence_file_ip_notice on evidence_file for select
    using ((select shell_seat()) is not null
        and exists (select from penalty_ip_notice_file f where f.file_id = evidence_file.file_id));
