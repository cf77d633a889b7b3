-- What happened to a top-up notice, line by line and never changed, and the restrictions that it brought with it.
create table deposit_shortfall_entry (
    entry_id       bigint generated always as identity primary key,
    shortfall_id   uuid not null references deposit_shortfall,
    at             timestamptz not null,
    kind           text not null check (kind in ('opened', 'amounts', 'badge', 'shield', 'supervise', 'extended', 'suspended',
                                                 'dismissed', 'paid', 'lapsed', 'closed')),
    required_minor bigint not null check (required_minor >= 0),
    balance_minor  bigint not null check (balance_minor >= 0),
    days           integer check (days > 0),
    reason         text check (char_length(reason) between 1 and 1000),
    actor          text not null,
    check ((kind = 'extended') = (days is not null)),
    check ((kind in ('extended', 'suspended', 'dismissed')) = (reason is not null))
);
create index deposit_shortfall_entry_of on deposit_shortfall_entry (shortfall_id, entry_id);
create trigger deposit_shortfall_entry_kept before update or delete or truncate on deposit_shortfall_entry
    for each statement execute function deposit_refuse_change();

create table deposit_shortfall_restriction (
    restriction_id uuid primary key,
    shortfall_id   uuid not null references deposit_shortfall,
    imposed_at     timestamptz not null,
    lifted_at      timestamptz check (lifted_at >= imposed_at)
);
create index deposit_shortfall_restriction_of on deposit_shortfall_restriction (shortfall_id);

-- A notice keeps who it is about, why and since when; it ends once; only its amounts, its times and its decision move while it is open.
create function deposit_guard_shortfall() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.state = 'open'
       and (old.shortfall_id, old.case_no, old.merchant_id, old.currency, old.cause, old.rule_version, old.opened_at)
         = (new.shortfall_id, new.case_no, new.merchant_id, new.currency, new.cause, new.rule_version, new.opened_at) then
        return new;
    end if;
    raise exception 'deposit_shortfall: % refused', lower(tg_op) using errcode = 'restrict_violation';
end $$;
create trigger deposit_shortfall_kept before update or delete on deposit_shortfall
    for each row execute function deposit_guard_shortfall();
