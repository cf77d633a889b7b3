-- What was posted stays, what does not balance is never committed, and an account is of one kind for good.
create function deposit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;

create trigger deposit_transfer_kept before update or delete or truncate on deposit_transfer
    for each statement execute function deposit_refuse_change();
create trigger deposit_entry_kept before update or delete or truncate on deposit_entry
    for each statement execute function deposit_refuse_change();
create trigger deposit_account_kept before delete or truncate on deposit_account
    for each statement execute function deposit_refuse_change();
create trigger deposit_account_unchanged before update of account_id, purpose, merchant_id, hold_id, currency, side on deposit_account
    for each statement execute function deposit_refuse_change();

create function deposit_side(p_purpose text) returns smallint language sql immutable parallel safe as $$
    select case when p_purpose in ('bank', 'receivable') then -1 when p_purpose = 'platform' then 0 else 1 end::smallint;
$$;

create function deposit_demand_owner() returns trigger language plpgsql as $$
begin
    if (new.merchant_id is not null) <> (new.purpose in ('deposit', 'hold', 'receivable'))
        or (new.hold_id is not null) <> (new.purpose = 'hold') or new.side <> deposit_side(new.purpose) then
        raise exception 'no such account: % of %, hold %, side %', new.purpose, new.merchant_id, new.hold_id, new.side
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger deposit_account_owned after insert on deposit_account for each row execute function deposit_demand_owner();

-- At commit each transfer has two legs or more that add up to nothing ...
create function deposit_demand_balance() returns trigger language plpgsql as $$
begin
    if not (select count(*) > 1 and sum(amount_minor) = 0 from public.deposit_entry where transfer_id = new.transfer_id) then
        raise exception 'transfer % does not balance', new.transfer_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger deposit_transfer_balanced after insert on deposit_transfer
    deferrable initially deferred for each row execute function deposit_demand_balance();

-- ... and nothing is added to one later: the legs of a statement add up to nothing by themselves.
create function deposit_demand_sum() returns trigger language plpgsql as $$
begin
    if exists (select from added group by transfer_id having sum(amount_minor) <> 0) then
        raise exception 'legs that do not balance' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger deposit_entry_balanced after insert on deposit_entry referencing new table as added
    for each statement execute function deposit_demand_sum();
