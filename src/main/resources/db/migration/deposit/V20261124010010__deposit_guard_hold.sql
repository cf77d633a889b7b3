-- A hold ends once and only when nothing is left of it; nothing else about it ever changes.
create function deposit_guard_hold() returns trigger language plpgsql as $$
begin
    if old.state <> 'open' or new.state = 'open'
       or to_jsonb(new) - '{state,ended_at}'::text[] <> to_jsonb(old) - '{state,ended_at}'::text[] then
        raise exception 'hold % ends once and changes in nothing else', old.hold_id using errcode = 'restrict_violation';
    end if;
    if exists (select from deposit_account
                where merchant_id = new.merchant_id and purpose = 'hold' and currency = new.currency
                  and hold_id = new.hold_id and balance_minor <> 0) then
        raise exception 'hold % still has money', old.hold_id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger deposit_hold_guarded before update on deposit_hold
    for each row execute function deposit_guard_hold();
create trigger deposit_hold_kept before delete or truncate on deposit_hold
    for each statement execute function deposit_refuse_change();
create trigger deposit_hold_act_kept before update or delete or truncate on deposit_hold_act
    for each statement execute function deposit_refuse_change();
