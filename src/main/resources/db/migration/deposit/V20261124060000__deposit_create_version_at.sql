-- Which entry of an account was its last at an instant: with it a statement reads a range of versions off the primary key, and the
-- entries need no index by time. 0 is before the first.
create function deposit_version_at(p_account bigint, p_at timestamptz) returns bigint
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
        return account.version;
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
    return low;
end $$;

-- The list of merchants' accounts runs along this; the accounts of single holds are not in it.
create index deposit_account_listed on deposit_account (merchant_id, currency) where purpose in ('deposit', 'receivable');
