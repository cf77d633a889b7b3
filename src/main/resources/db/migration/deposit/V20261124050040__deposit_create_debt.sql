-- What merchants owe, one row a debt with its age; all debts of a merchant add up to its receivable account (ruling G5, E12).
create table deposit_debt (
    debt_id         uuid primary key,
    merchant_id     text collate "C" not null references merchant,
    kind            text collate "C" not null check (kind in ('recourse', 'fine')),
    -- The fund's payment or the charge that it comes from; a fault decided anew makes a debt anew.
    source_id       uuid not null,
    case_no         text collate "C" not null check (char_length(case_no) between 1 and 64),
    amount_minor    bigint not null check (amount_minor > 0),
    currency        text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    opened_at       timestamptz not null,
    remaining_minor bigint not null check (remaining_minor between 0 and amount_minor)
);
create index deposit_debt_open on deposit_debt (merchant_id, currency, opened_at) where remaining_minor > 0;
create index deposit_debt_listed_open on deposit_debt (opened_at, debt_id) where remaining_minor > 0;
create index deposit_debt_listed on deposit_debt (opened_at, debt_id);
create index deposit_debt_merchant on deposit_debt (merchant_id, opened_at, debt_id);
create index deposit_debt_kind on deposit_debt (kind, opened_at, debt_id);
create index deposit_debt_source on deposit_debt (source_id);

-- How a debt became less. The step's id is the cause of its transfer.
create table deposit_debt_step (
    step_id      uuid primary key,
    debt_id      uuid not null references deposit_debt,
    what         text collate "C" not null check (what in ('offset', 'undone', 'written_off')),
    amount_minor bigint not null check (amount_minor > 0),
    at           timestamptz not null,
    done_by      text collate "C" not null
);
create index deposit_debt_step_of on deposit_debt_step (debt_id, at);

-- What remains is only ever what the steps leave of it.
create function deposit_debt_lessen() returns trigger language plpgsql as $$
begin
    update deposit_debt set remaining_minor = remaining_minor - new.amount_minor where debt_id = new.debt_id;
    return null;
end $$;
create trigger deposit_debt_lessened after insert on deposit_debt_step for each row execute function deposit_debt_lessen();
create function deposit_debt_only_lessen() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'remaining_minor' <> to_jsonb(old) - 'remaining_minor' or new.remaining_minor <> new.amount_minor
       - (select coalesce(sum(s.amount_minor), 0) from deposit_debt_step s where s.debt_id = new.debt_id) then
        raise exception 'a debt only becomes less by its steps' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger deposit_debt_only_lessen before update on deposit_debt for each row execute function deposit_debt_only_lessen();
create trigger deposit_debt_kept before delete or truncate on deposit_debt for each statement execute function deposit_refuse_change();
create trigger deposit_debt_step_kept before update or delete or truncate on deposit_debt_step
    for each statement execute function deposit_refuse_change();
