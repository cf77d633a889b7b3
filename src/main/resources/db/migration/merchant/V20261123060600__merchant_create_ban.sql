-- Bans need two people: who proposes does not confirm. Only lifting ends one.
create table merchant_ban (
    ban_id       uuid primary key,
    merchant_id  text collate "C" not null references merchant,
    basis        text not null check (char_length(basis) between 1 and 500),
    reason       text not null check (char_length(reason) between 1 and 2000),
    case_no      text check (char_length(case_no) <= 64),
    proposed_at  timestamptz not null,
    proposed_by  text not null,
    confirmed_at timestamptz,
    confirmed_by text check (confirmed_by <> proposed_by),
    withdrawn_at timestamptz,
    withdrawn_by text,
    lifted_at    timestamptz,
    lifted_by    text check (lifted_by <> confirmed_by),
    lift_reason  text check (char_length(lift_reason) between 1 and 2000),
    check ((confirmed_at is null) = (confirmed_by is null)),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null)),
    check (withdrawn_at is null or confirmed_at is null),
    check (lifted_at is null or confirmed_at is not null)
);
create unique index merchant_ban_open on merchant_ban (merchant_id) where withdrawn_at is null and lifted_at is null;
