-- In the portal the books show a seat the money of its own shops and nothing else, whatever the service above asks for (ASVS 8.4.1).
-- The functions that post run as the owner and see all: they move money between a shop's account and the platform's.
do $$
declare
    guarded text;
begin
    foreach guarded in array array['deposit_account', 'deposit_entry', 'deposit_transfer', 'deposit_hold', 'deposit_hold_act',
                                   'deposit_payment']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I to current_user using (true)', guarded || '_owner', guarded);
    end loop;
    foreach guarded in array array['deposit_account', 'deposit_hold', 'deposit_payment']
    loop
        execute format('create policy %I on %I using ((select shell_seat()) is null or merchant_id in
            (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())))',
            guarded || '_seat', guarded);
    end loop;
end
$$;

create policy deposit_entry_seat on deposit_entry
    using ((select shell_seat()) is null or account_id in (select a.account_id from deposit_account a));
create policy deposit_transfer_seat on deposit_transfer
    using ((select shell_seat()) is null
        or exists (select from deposit_entry e where e.transfer_id = deposit_transfer.transfer_id));
create policy deposit_hold_act_seat on deposit_hold_act
    using ((select shell_seat()) is null or hold_id in (select h.hold_id from deposit_hold h));
