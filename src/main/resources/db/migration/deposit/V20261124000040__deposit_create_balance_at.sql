-- What stood on an account at an instant. Entries of an account only go forward in time, so the last one up to then is found by
-- halving its versions: twenty looks for a million entries, and no further index.
create function deposit_balance_at(p_account bigint, p_at timestamptz) returns bigint
language plpgsql stable parallel safe as $$
declare
    account deposit_account;
    low bigint := 0;
    high bigint;
    middle bigint;
    middle_at timestamptz;
begin
    select * into account from deposit_account where account_id = p_account;
    if account.moved_at <= p_at then
        return account.balance_minor;
    end if;
    high := account.version;
    -- Invariant: version low is at or before the instant (0 is before everything), version high is after it.
    while high - low > 1 loop
        middle := (low + high) / 2;
        select e.at into middle_at from deposit_entry e where e.account_id = p_account and e.version = middle;
        if middle_at <= p_at then
            low := middle;
        else
            high := middle;
        end if;
    end loop;
    return coalesce((select e.balance_minor from deposit_entry e where e.account_id = p_account and e.version = low), 0);
end $$;
