-- A merchant without a deposit account held nothing still: whoever charged it went on to its debts while a first payment, which holds
-- the account it has just opened, waited for them. The account is opened by whoever comes first, so that both begin at the same place.
create or replace function deposit_lock_merchant(p_merchant text, p_currency text) returns table (available bigint, owed bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform deposit_open(array['deposit'], array[p_merchant], array[null::uuid], array[p_currency]);
    select a.balance_minor into strict available from deposit_account a
     where a.merchant_id = p_merchant and a.purpose = 'deposit' and a.currency = p_currency for no key update;
    select -a.balance_minor into owed from deposit_account a
     where a.merchant_id = p_merchant and a.purpose = 'receivable' and a.currency = p_currency for no key update;
    owed := coalesce(owed, 0);
    return next;
end $$;
