-- What one person asks for and another has to allow before it happens (rulings G4 and E3): the same four eyes for all kinds.
create table deposit_proposal (
    proposal_id  uuid primary key,
    kind         text collate "C" not null check (kind in ('fund_payment', 'fund_fill', 'write_off', 'term')),
    merchant_id  text collate "C" references merchant,
    case_no      text collate "C" check (char_length(case_no) <= 64),
    amount_minor bigint check (amount_minor > 0),
    currency     text collate "C" check (currency ~ '^[A-Z]{3}$'),
    -- What the kind needs to carry it out.
    content      jsonb not null,
    reason       text not null check (char_length(reason) between 1 and 1000),
    asked_at     timestamptz not null,
    asked_by     text collate "C" not null,
    state        text collate "C" not null default 'waiting' check (state in ('waiting', 'allowed', 'refused')),
    decided_at   timestamptz,
    decided_by   text collate "C",
    note         text check (char_length(note) <= 1000),
    check (decided_by <> asked_by),
    check ((state = 'waiting') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    check ((amount_minor is null) = (currency is null))
);
create index deposit_proposal_listed on deposit_proposal (asked_at, proposal_id);
create index deposit_proposal_waiting on deposit_proposal (asked_at, proposal_id) where state = 'waiting';
create index deposit_proposal_kind on deposit_proposal (kind, asked_at, proposal_id);
create index deposit_proposal_merchant on deposit_proposal (merchant_id, asked_at, proposal_id);

create function deposit_proposal_only_decide() returns trigger language plpgsql as $$
begin
    if old.state <> 'waiting' or (to_jsonb(new) - '{state,decided_at,decided_by,note}'::text[])
                                 is distinct from (to_jsonb(old) - '{state,decided_at,decided_by,note}'::text[]) then
        raise exception 'a proposal is only decided, and once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger deposit_proposal_only_decide before update on deposit_proposal
    for each row execute function deposit_proposal_only_decide();
create trigger deposit_proposal_kept before delete or truncate on deposit_proposal
    for each statement execute function deposit_refuse_change();
