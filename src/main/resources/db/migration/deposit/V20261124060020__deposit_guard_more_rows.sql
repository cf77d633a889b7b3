-- As V20261124060010, for what merchants read of debts, fines, terms and requirements.
do $$
declare
    guarded text;
begin
    foreach guarded in array array['deposit_charge', 'deposit_debt', 'deposit_fund_payment',
                                   'deposit_requirement', 'deposit_shortfall', 'deposit_term']
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
