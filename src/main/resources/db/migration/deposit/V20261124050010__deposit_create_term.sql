-- Orders settled later than usual (rules.md 4, delayed settlement). A row is what was decided; only its end is written later, once.
create table deposit_term (
    term_id        uuid primary key,
    merchant_id    text collate "C" not null references merchant,
    scope          text collate "C" not null check (scope in ('merchant', 'product', 'order')),
    scope_id       text collate "C" not null check (char_length(scope_id) <= 64),
    term_trigger   text collate "C" not null check (term_trigger in
        ('insufficient_deposit', 'risk', 'light_risk', 'penalty_2', 'penalty_24', 'penalty_48', 'open_claim')),
    -- As the rules had it when it began; empty while an order waits for a decision instead.
    days           integer check (days between 1 and 366),
    rule_version   integer not null check (rule_version > 0),
    while_in_force boolean not null,
    case_no        text collate "C" not null check (char_length(case_no) between 1 and 64),
    reason         text not null check (char_length(reason) between 1 and 1000),
    starts_at      timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text collate "C" not null,
    approved_by    text collate "C",
    restriction_id uuid,
    lifted_at      timestamptz,
    lift_reason    text check (char_length(lift_reason) between 1 and 1000),
    lifted_by      text collate "C",
    -- Every order it covered has been settled; nothing is lifted by that.
    over_at        timestamptz,
    check ((scope = 'merchant') = (scope_id = '')),
    check ((term_trigger = 'open_claim') = (days is null)),
    check (approved_by <> recorded_by),
    check (lifted_at >= starts_at),
    check ((lifted_at is null) = (lift_reason is null) and (lifted_at is null) = (lifted_by is null)),
    check (lifted_at is null or over_at is null)
);
create index deposit_term_merchant on deposit_term (merchant_id, starts_at, term_id);
create index deposit_term_listed on deposit_term (starts_at, term_id);
create index deposit_term_trigger on deposit_term (term_trigger, starts_at, term_id);
create index deposit_term_case on deposit_term (merchant_id, case_no) where lifted_at is null;
create index deposit_term_in_force on deposit_term (starts_at, term_id) where lifted_at is null and over_at is null;

create function deposit_term_only_end() returns trigger language plpgsql as $$
begin
    if old.lifted_at is not null or old.over_at is not null
       or (to_jsonb(new) - '{lifted_at,lift_reason,lifted_by,over_at}'::text[])
          is distinct from (to_jsonb(old) - '{lifted_at,lift_reason,lifted_by,over_at}'::text[]) then
        raise exception 'a settlement term is only ended, and once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger deposit_term_only_end before update on deposit_term for each row execute function deposit_term_only_end();
create trigger deposit_term_kept before delete or truncate on deposit_term for each statement execute function deposit_refuse_change();
