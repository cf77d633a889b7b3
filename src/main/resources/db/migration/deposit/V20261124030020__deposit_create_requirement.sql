-- What was required of each shop and why, kept over time: the highest claim of a currency, from when on, by which version of the tariff.
-- A shop of which nothing is required has no current row (ruling G1).
create table deposit_requirement (
    requirement_id bigint generated always as identity primary key,
    merchant_id    text collate "C" not null references merchant,
    currency       text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor   bigint not null check (amount_minor > 0),
    basis          text not null check (basis in ('category', 'shop_type')),
    -- The category with live listings or the shop type, and the category whose amount it is.
    code           text collate "C" not null,
    source_code    text collate "C" not null,
    tariff_version integer not null check (tariff_version > 0),
    since          timestamptz not null,
    until          timestamptz check (until >= since)
);
create unique index deposit_requirement_current on deposit_requirement (merchant_id, currency) where until is null;
create index deposit_requirement_history on deposit_requirement (merchant_id, since desc, requirement_id desc);

create function deposit_guard_requirement() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.until is null and new.until is not null
           and to_jsonb(old) - 'until' = to_jsonb(new) - 'until' then
            return new;
        end if;
    end if;
    raise exception 'deposit_requirement only ends rows: % refused', lower(tg_op) using errcode = 'restrict_violation';
end $$;
create trigger deposit_requirement_kept before update or delete on deposit_requirement
    for each row execute function deposit_guard_requirement();
create trigger deposit_requirement_whole before truncate on deposit_requirement
    for each statement execute function deposit_refuse_change();
