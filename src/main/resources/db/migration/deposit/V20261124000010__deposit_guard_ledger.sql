-- What was posted stays, and what does not balance is never committed.
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

create function deposit_demand_balance() returns trigger language plpgsql as $$
declare
    legs bigint;
    total numeric;
    mixed boolean;
begin
    select count(*), sum(e.amount_minor), bool_or(a.currency <> t.currency) into legs, total, mixed
      from deposit_entry e
      join deposit_account a using (account_id)
      join deposit_transfer t on t.transfer_id = e.transfer_id
     where e.transfer_id = new.transfer_id;
    if legs < 2 or total <> 0 or mixed then
        raise exception 'transfer % does not balance: % legs add up to %, currencies mixed: %', new.transfer_id, legs, total, mixed
            using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger deposit_entry_balanced after insert on deposit_entry
    deferrable initially deferred for each row execute function deposit_demand_balance();
-- A transfer without any entry is none.
create constraint trigger deposit_transfer_balanced after insert on deposit_transfer
    deferrable initially deferred for each row execute function deposit_demand_balance();
