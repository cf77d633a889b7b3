-- Holds still what a merchant has and owes until the transaction ends, always the deposit first: whoever pays a debt out of a payment
-- holds the deposit already. The application may not lock rows that it may not write, so a function does it.
create function deposit_lock_merchant(p_merchant text, p_currency text) returns table (available bigint, owed bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    available := 0;
    owed := 0;
    select a.balance_minor into available from deposit_account a
     where a.merchant_id = p_merchant and a.purpose = 'deposit' and a.currency = p_currency for no key update;
    select -a.balance_minor into owed from deposit_account a
     where a.merchant_id = p_merchant and a.purpose = 'receivable' and a.currency = p_currency for no key update;
    available := coalesce(available, 0);
    owed := coalesce(owed, 0);
    return next;
end $$;
