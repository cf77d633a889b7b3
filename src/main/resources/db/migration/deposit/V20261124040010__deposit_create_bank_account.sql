-- The platform's own bank accounts: merchants pay into them and their statements are read. A second person confirms each, since a
-- wrong number here would send everybody's money elsewhere.
create table deposit_bank_account (
    account_id   uuid primary key,
    holder       text not null check (char_length(holder) between 1 and 100),
    bank_name    text not null check (char_length(bank_name) between 1 and 100),
    number       text collate "C" not null unique check (number ~ '^[0-9A-Z-]{4,34}$'),
    currency     text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    proposed_at  timestamptz not null,
    proposed_by  text collate "C" not null,
    confirmed_at timestamptz,
    confirmed_by text collate "C" check (confirmed_by <> proposed_by),
    closed_at    timestamptz,
    closed_by    text collate "C",
    check ((confirmed_at is null) = (confirmed_by is null)),
    check ((closed_at is null) = (closed_by is null))
);

create function deposit_guard_bank_account() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - '{confirmed_at,confirmed_by,closed_at,closed_by}'::text[]
       <> to_jsonb(old) - '{confirmed_at,confirmed_by,closed_at,closed_by}'::text[]
       or old.confirmed_at is not null and new.confirmed_at is distinct from old.confirmed_at
       or old.closed_at is not null then
        raise exception 'a bank account is confirmed once, closed once and never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger deposit_bank_account_guarded before update on deposit_bank_account
    for each row execute function deposit_guard_bank_account();
create trigger deposit_bank_account_kept before delete or truncate on deposit_bank_account
    for each statement execute function deposit_refuse_change();
