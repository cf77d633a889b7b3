-- What two people decided about a line of the bank that the books could not place by themselves. Nothing is guessed, so each
-- decision has its reason, who proposed it and who, another person, decided.
create table deposit_bank_decision (
    -- Also the cause of the transfers it makes.
    decision_id uuid primary key,
    line_id     uuid not null references deposit_bank_line,
    act         text collate "C" not null check (act in ('assign', 'return', 'reverse', 'charge', 'keep')),
    merchant_id text collate "C" references merchant,
    -- The payment that is taken back.
    payment_id  uuid references deposit_payment,
    reason      text not null check (char_length(reason) between 1 and 1000),
    proposed_at timestamptz not null,
    proposed_by text collate "C" not null,
    outcome     text collate "C" check (outcome in ('approved', 'rejected')),
    decided_at  timestamptz check (decided_at >= proposed_at),
    decided_by  text collate "C",
    -- Who proposed may take it back, never approve it.
    check (outcome <> 'approved' or decided_by <> proposed_by),
    check ((merchant_id is not null) = (act = 'assign')),
    check ((payment_id is not null) = (act = 'reverse')),
    check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null))
);
create unique index deposit_bank_decision_open on deposit_bank_decision (line_id) where outcome is null;
create index deposit_bank_decision_line on deposit_bank_decision (line_id, proposed_at);
create unique index deposit_bank_decision_reversed on deposit_bank_decision (payment_id) where outcome = 'approved';
create index deposit_bank_decision_waiting on deposit_bank_decision (proposed_at, decision_id) where outcome is null;

create function deposit_guard_bank_decision() returns trigger language plpgsql as $$
begin
    if old.outcome is not null or to_jsonb(new) - '{outcome,decided_at,decided_by}'::text[]
                                  <> to_jsonb(old) - '{outcome,decided_at,decided_by}'::text[] then
        raise exception 'a decision is made once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger deposit_bank_decision_guarded before update on deposit_bank_decision
    for each row execute function deposit_guard_bank_decision();
create trigger deposit_bank_decision_kept before delete or truncate on deposit_bank_decision
    for each statement execute function deposit_refuse_change();

-- What the bank said of a line never changes, and one that is settled stays settled.
create function deposit_guard_bank_line() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - '{state,payment_id,payout_id,suggested_merchant,settled_at}'::text[]
       <> to_jsonb(old) - '{state,payment_id,payout_id,suggested_merchant,settled_at}'::text[]
       or old.settled_at is not null then
        raise exception 'a line of the bank stays what it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger deposit_bank_line_guarded before update on deposit_bank_line
    for each row execute function deposit_guard_bank_line();
create trigger deposit_bank_line_kept before delete or truncate on deposit_bank_line
    for each statement execute function deposit_refuse_change();
