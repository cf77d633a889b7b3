-- Where a transfer would stand among the entries of an account: the last version that an earlier transfer made. Numbers of transfers
-- are drawn while their accounts are locked, so along an account they only grow and the place is found by halving.
create function deposit_version_before(p_account bigint, p_version bigint, p_transfer bigint) returns bigint
language plpgsql stable parallel safe as $$
declare
    low bigint := 0;
    high bigint := p_version + 1;
    middle bigint;
    middle_transfer bigint;
begin
    -- Invariant: version low is before the transfer (0 is before everything), version high is not.
    while high - low > 1 loop
        middle := (low + high) / 2;
        select e.transfer_id into middle_transfer from deposit_entry e where e.account_id = p_account and e.version = middle;
        if middle_transfer < p_transfer then
            low := middle;
        else
            high := middle;
        end if;
    end loop;
    return low;
end $$;
