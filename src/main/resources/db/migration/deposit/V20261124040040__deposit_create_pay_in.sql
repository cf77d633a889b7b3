-- A merchant says what it is about to pay and gets a code for the bank's memo: money that arrives with the code and the amount is
-- its own without anybody guessing.
create table deposit_pay_in (
    pay_in_id    uuid primary key,
    code         text collate "C" not null unique check (code ~ '^TS[0-9A-Z]{10}$'),
    merchant_id  text collate "C" not null references merchant,
    amount_minor bigint not null check (amount_minor between 1 and 1000000000000000),
    currency     text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    announced_at timestamptz not null,
    announced_by text collate "C" not null,
    -- Set once, when the money arrived.
    payment_id   uuid unique references deposit_payment
);
create index deposit_pay_in_merchant on deposit_pay_in (merchant_id, announced_at, pay_in_id);

create function deposit_guard_pay_in() returns trigger language plpgsql as $$
begin
    if old.payment_id is not null or to_jsonb(new) - 'payment_id' <> to_jsonb(old) - 'payment_id' then
        raise exception 'an announced payment arrives once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger deposit_pay_in_guarded before update on deposit_pay_in
    for each row execute function deposit_guard_pay_in();
create trigger deposit_pay_in_kept before delete or truncate on deposit_pay_in
    for each statement execute function deposit_refuse_change();
