-- In the portal a seat sees the refunds and announced payments of its own shops and nothing else, whatever the service above asks for.
do $$
declare
    guarded text;
begin
    foreach guarded in array array['deposit_refund', 'deposit_pay_in']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I to current_user using (true)', guarded || '_owner', guarded);
        execute format('create policy %I on %I using ((select shell_seat()) is null or merchant_id in
            (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())))',
            guarded || '_seat', guarded);
    end loop;
end
$$;
