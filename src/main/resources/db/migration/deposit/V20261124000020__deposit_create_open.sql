-- Opens the accounts of the keys that have none yet. Ids are looked up by whoever needs them; accounts are never closed.
create function deposit_open(p_purpose text[], p_merchant text[], p_hold uuid[], p_currency text[]) returns void
language sql security definer set search_path = public, pg_temp as $$
    -- In a fixed order, as two who open the same accounts wait for each other.
    insert into deposit_account (purpose, merchant_id, hold_id, currency, side)
    select distinct k.purpose, k.merchant_id, k.hold_id, k.currency, deposit_side(k.purpose)
      from unnest(p_purpose, p_merchant, p_hold, p_currency) k (purpose, merchant_id, hold_id, currency)
     order by 1, 2, 3, 4
        on conflict do nothing;
$$;
