-- The entries already say how each balance stood at each instant: versions of the accounts said it again, two rows and an update for
-- every transfer. Under a lens an account stands where its last entry until then left it.
drop trigger zz_past_insert on deposit_account;
drop trigger zz_past_update on deposit_account;
drop trigger zz_past_delete on deposit_account;
drop trigger zz_past_truncate on deposit_account;
drop function past.deposit_account();
drop table past.deposit_account cascade;

-- The halving of deposit_version_at, for who has the account's row in hand.
create function deposit_version_until(p_account bigint, p_version bigint, p_moved_at timestamptz, p_at timestamptz) returns bigint
language plpgsql stable parallel safe as $$
declare
    low bigint := 0;
    high bigint := p_version;
    middle bigint;
    middle_at timestamptz;
begin
    if p_moved_at <= p_at then
        return p_version;
    end if;
    -- Invariant: version low is at or before the instant (0 is before everything), version high is after it.
    while high - low > 1 loop
        middle := (low + high) / 2;
        select e.at into middle_at from public.deposit_entry e where e.account_id = p_account and e.version = middle;
        if middle_at <= p_at then
            low := middle;
        else
            high := middle;
        end if;
    end loop;
    return low;
end $$;

create or replace function deposit_version_at(p_account bigint, p_at timestamptz) returns bigint
language sql stable parallel safe as $$
    select public.deposit_version_until(account_id, version, moved_at, p_at) from deposit_account where account_id = p_account
$$;

-- An account that has moved, but not yet then, was not there; of one that never moved nobody can say since when.
select lens.replay('deposit_account', $$
    select a.account_id, a.purpose, a.merchant_id, a.hold_id, a.currency, a.side, coalesce(e.balance_minor, 0) as balance_minor,
           coalesce(e.version, 0)::public.deposit_version as version, coalesce(e.at, '-infinity') as moved_at
      from public.deposit_account a
      left join public.deposit_entry e
        on e.account_id = a.account_id
       and e.version = public.deposit_version_until(a.account_id, a.version, a.moved_at, lens.at())
     where a.version = 0 or e.account_id is not null$$);
