-- A deposit paid back (rules.md 4): asked for, approved by a second person, paid through the bank. The account number is sealed.
create table deposit_refund (
    -- Also the cause of its transfers.
    refund_id      uuid primary key,
    number         text collate "C" not null unique,
    merchant_id    text collate "C" not null references merchant,
    amount_minor   bigint not null check (amount_minor between 1 and 1000000000000000),
    currency       text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    reason         text not null check (char_length(reason) between 1 and 1000),
    payee_name     text not null check (char_length(payee_name) between 1 and 100),
    bank_name      text not null check (char_length(bank_name) between 1 and 100),
    account_sealed bytea not null,
    account_tail   text not null check (char_length(account_tail) between 1 and 4),
    state          text collate "C" not null check (state in ('requested', 'approved', 'rejected', 'withdrawn', 'paid', 'failed')),
    requested_at   timestamptz not null,
    requested_by   text collate "C" not null,
    decided_at     timestamptz check (decided_at >= requested_at),
    decided_by     text collate "C",
    decision       text check (char_length(decision) <= 1000),
    ended_at       timestamptz check (ended_at >= requested_at),
    ending         text check (char_length(ending) <= 1000),
    -- Who asked may take it back, never decide it.
    check (state = 'withdrawn' or decided_by <> requested_by),
    check ((decided_at is null) = (decided_by is null)),
    check ((state in ('requested', 'approved')) = (ended_at is null))
);
create sequence deposit_refund_number;
create unique index deposit_refund_open on deposit_refund (merchant_id, currency) where state in ('requested', 'approved');
create index deposit_refund_newest on deposit_refund (requested_at, refund_id);
create index deposit_refund_state on deposit_refund (state, requested_at, refund_id);
create index deposit_refund_merchant on deposit_refund (merchant_id, requested_at, refund_id);

create function deposit_guard_refund() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null
       or to_jsonb(new) - '{state,decided_at,decided_by,decision,ended_at,ending}'::text[]
          <> to_jsonb(old) - '{state,decided_at,decided_by,decision,ended_at,ending}'::text[]
       or (old.state, new.state) not in (('requested', 'approved'), ('requested', 'rejected'), ('requested', 'withdrawn'),
                                         ('approved', 'paid'), ('approved', 'failed')) then
        raise exception 'refund % cannot become that', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger deposit_refund_guarded before update on deposit_refund
    for each row execute function deposit_guard_refund();
create trigger deposit_refund_kept before delete or truncate on deposit_refund
    for each statement execute function deposit_refuse_change();
