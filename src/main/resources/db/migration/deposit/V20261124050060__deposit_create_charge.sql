-- Fines taken from deposits (E12): what was there at once, the rest as a debt; and what was given back (ruling E6).
create table deposit_charge (
    charge_id    uuid primary key,
    merchant_id  text collate "C" not null references merchant,
    amount_minor bigint not null check (amount_minor > 0),
    taken_minor  bigint not null check (taken_minor between 0 and amount_minor),
    currency     text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    case_no      text collate "C" not null check (char_length(case_no) between 1 and 64),
    reason       text not null check (char_length(reason) between 1 and 1000),
    charged_at   timestamptz not null,
    charged_by   text collate "C" not null
);
create index deposit_charge_listed on deposit_charge (charged_at, charge_id);
create index deposit_charge_merchant on deposit_charge (merchant_id, charged_at, charge_id);

create table deposit_charge_return (
    charge_id      uuid primary key references deposit_charge,
    returned_minor bigint not null check (returned_minor >= 0),
    forgiven_minor bigint not null check (forgiven_minor >= 0),
    reason         text not null check (char_length(reason) between 1 and 1000),
    returned_at    timestamptz not null,
    returned_by    text collate "C" not null
);
create trigger deposit_charge_kept before update or delete or truncate on deposit_charge
    for each statement execute function deposit_refuse_change();
create trigger deposit_charge_return_kept before update or delete or truncate on deposit_charge_return
    for each statement execute function deposit_refuse_change();
