-- The only way money moves: any number of transfers in one call (ADR 10). Each is posted whole or not at all; one that would
-- overdraw an account is refused by itself and lets the others through, in the order given. Legs stand in the order of their transfers.
create function deposit_post(
    p_kind text[], p_cause uuid[], p_currency text[], p_at timestamptz[],
    p_leg_of integer[], p_leg_account bigint[], p_leg_amount bigint[])
returns table (ord integer, id bigint, outcome text, short_account bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    balance_max constant bigint := 9000000000000000000;
    held bigint[]; held_balance bigint[]; held_version bigint[]; held_at timestamptz[];
    held_sign smallint[]; held_currency text[];
    ids bigint[] := array_fill(null::bigint, array[cardinality(p_kind)]);
    outcomes text[] := array_fill(null::text, array[cardinality(p_kind)]);
    shorts bigint[] := array_fill(null::bigint, array[cardinality(p_kind)]);
    at_of timestamptz[] := p_at;
    places integer[] := '{}';
    e_transfer bigint[] := '{}'; e_account bigint[] := '{}'; e_version bigint[] := '{}';
    e_at timestamptz[] := '{}'; e_amount bigint[] := '{}'; e_balance bigint[] := '{}';
    legs constant integer := cardinality(p_leg_account);
    leg integer := 1; leg_end integer; place integer; total numeric; verdict text; next_balance bigint; told record;
begin
    -- In the order of their ids, so that nobody waits in a circle.
    select array_agg(a.account_id), array_agg(a.balance_minor), array_agg(a.version), array_agg(a.moved_at), array_agg(a.currency::text),
           array_agg(a.side)
      into held, held_balance, held_version, held_at, held_currency, held_sign
      from (select * from deposit_account where account_id = any(p_leg_account) order by account_id for no key update) a;
    -- What these causes moved before; looked at after locking, when whoever was first has committed.
    for told in
        select c.ord, t.transfer_id,
               (select array_agg((e.account_id, e.amount_minor)::text order by e.account_id, e.amount_minor)
                  from deposit_entry e where e.transfer_id = t.transfer_id)
               = (select array_agg((l.account_id, l.amount)::text order by l.account_id, l.amount)
                    from unnest(p_leg_of, p_leg_account, p_leg_amount) l (transfer, account_id, amount) where l.transfer = c.ord) as same
          from unnest(p_cause, p_kind) with ordinality c (cause_id, kind, ord)
          join deposit_transfer t using (cause_id, kind)
    loop
        ids[told.ord] := told.transfer_id;
        outcomes[told.ord] := case when told.same then 'replayed' else 'differs' end;
    end loop;
    for i in 1 .. cardinality(p_kind) loop
        leg_end := leg;
        total := 0;
        verdict := coalesce(outcomes[i], 'posted');
        while leg_end <= legs and p_leg_of[leg_end] = i loop
            place := array_position(held, p_leg_account[leg_end]);
            if place is null or held_currency[place] <> p_currency[i] then
                raise exception 'transfer % names an account that is not there or of another currency', i using errcode = 'check_violation';
            end if;
            places[leg_end] := place;
            total := total + p_leg_amount[leg_end];
            at_of[i] := greatest(at_of[i], held_at[place]);
            next_balance := case when abs(held_balance[place]) < balance_max then held_balance[place] + p_leg_amount[leg_end] end;
            if verdict = 'posted' and next_balance is null then
                verdict := 'too_large';
            elsif verdict = 'posted' and next_balance * held_sign[place] < 0 then
                verdict := 'insufficient';
                shorts[i] := held[place];
            end if;
            leg_end := leg_end + 1;
        end loop;
        if total <> 0 or leg_end - leg < 2 then
            raise exception 'transfer % does not balance: % legs add up to %', i, leg_end - leg, total using errcode = 'check_violation';
        end if;
        outcomes[i] := verdict;
        if verdict = 'posted' then
            ids[i] := nextval('deposit_transfer_transfer_id_seq');
            insert into deposit_transfer (transfer_id, at, cause_id, kind, currency) overriding system value
            values (ids[i], at_of[i], p_cause[i], p_kind[i], p_currency[i]);
            for k in leg .. leg_end - 1 loop
                place := places[k];
                held_balance[place] := held_balance[place] + p_leg_amount[k];
                held_version[place] := held_version[place] + 1;
                held_at[place] := at_of[i];
                e_transfer[k] := ids[i]; e_account[k] := held[place]; e_version[k] := held_version[place];
                e_at[k] := at_of[i]; e_amount[k] := p_leg_amount[k]; e_balance[k] := held_balance[place];
            end loop;
        end if;
        leg := leg_end;
    end loop;
    insert into deposit_entry (transfer_id, account_id, version, at, amount_minor, balance_minor)
    select * from unnest(e_transfer, e_account, e_version, e_at, e_amount, e_balance) e (transfer_id) where e.transfer_id is not null;
    update deposit_account a set balance_minor = h.balance, version = h.version, moved_at = h.at
      from unnest(held, held_balance, held_version, held_at) h (account_id, balance, version, at)
     where a.account_id = h.account_id and a.version <> h.version;
    return query select o.ord::integer, o.id, o.outcome, o.short_account
                   from unnest(ids, outcomes, shorts) with ordinality o (id, outcome, short_account, ord);
end $$;
