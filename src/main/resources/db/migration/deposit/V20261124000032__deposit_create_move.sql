-- The straight path of one amount from one account to another, which most calls are. It answers the transfer's id, or null when
-- anything is out of the ordinary: then nothing has moved, and deposit_post says what it is. Both hold the same rules.
-- It names its schema in each statement, as setting a search path for each call costs more.
create function deposit_move(
    p_kind text, p_cause uuid, p_currency text, p_at timestamptz, p_from bigint, p_to bigint, p_amount bigint)
returns bigint language plpgsql security definer as $$
declare
    -- The account with the lower id and the other one: locked in this order, so that nobody waits in a circle.
    low bigint := least(p_from, p_to); low_balance bigint; low_version bigint; low_step bigint; low_side smallint;
    high bigint := greatest(p_from, p_to); high_balance bigint; high_version bigint; high_side smallint;
    stood timestamptz;
    id bigint;
begin
    low_step := case when low = p_from then -p_amount else p_amount end;
    select a.balance_minor + low_step, a.version + 1, a.side, b.balance_minor - low_step, b.version + 1, b.side,
           greatest(p_at, a.moved_at, b.moved_at)
      into low_balance, low_version, low_side, high_balance, high_version, high_side, stood
      from public.deposit_account a, public.deposit_account b
     where a.account_id = low and b.account_id = high and a.currency = p_currency and b.currency = p_currency
       for no key update;
    -- Not found, overdrawn or beyond what the books can hold.
    if low_balance is null or low = high or low_balance * low_side < 0 or high_balance * high_side < 0
        or not greatest(abs(low_balance), abs(high_balance)) <= 9000000000000000000 then
        return null;
    end if;
    insert into public.deposit_transfer (at, cause_id, kind, currency) values (stood, p_cause, p_kind, p_currency)
        on conflict (cause_id, kind) do nothing returning transfer_id into id;
    if id is null then
        return null;
    end if;
    insert into public.deposit_entry (transfer_id, account_id, version, at, amount_minor, balance_minor)
    values (id, low, low_version, stood, low_step, low_balance), (id, high, high_version, stood, -low_step, high_balance);
    update public.deposit_account
       set balance_minor = case when account_id = low then low_balance else high_balance end, version = version + 1, moved_at = stood
     where account_id in (low, high);
    return id;
end $$;
