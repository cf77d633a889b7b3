-- What stood on an account at an instant. Entries of an account only go forward in time, so the last one up to then is found by
-- halving its versions (deposit_version_at): twenty looks for a million entries, and no further index.
create function deposit_balance_at(p_account bigint, p_at timestamptz) returns bigint
language plpgsql stable parallel safe as $$
declare
    account deposit_account;
begin
    select * into account from deposit_account where account_id = p_account;
    if account.moved_at <= p_at then
        return account.balance_minor;
    end if;
    return coalesce((select e.balance_minor from deposit_entry e
                      where e.account_id = p_account and e.version = deposit_version_at(p_account, p_at)), 0);
end $$;
