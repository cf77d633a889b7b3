-- What ruling E3 and E7 need to hold beyond the application: who wrote a proposal, what was proposed, why a second person is needed,
-- what was decided alone, and what stopped the timer. Nothing that was told is ever rewritten.
alter table penalty_decision
    add column authors      text[] not null default '{}',
    add column content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
    add column grace_days   integer not null default 0 check (grace_days between 0 and 90),
    add column new_facts    text check (char_length(new_facts) between 1 and 2000),
    add column held_for     text[] not null default '{}',
    add column money_minor  bigint not null default 0 check (money_minor >= 0),
    add column listings_off bigint not null default 0 check (listings_off >= 0),
    add column stopped_at   timestamptz,
    add column stopped_for  text,
    add check (approved_by is null or not approved_by = any (authors)),
    add check (state in ('draft', 'withdrawn') or content_hash is not null),
    add check (state in ('draft', 'held', 'refused', 'withdrawn') or approved_by is not null or cardinality(held_for) = 0),
    add check ((stopped_at is null) = (stopped_for is null)),
    add check (state <> 'in_force' or approved_by is not null or stopped_at is null);

create index penalty_decision_state on penalty_decision (state, made_at, decision_id);
create index penalty_decision_rule on penalty_decision (rule_code, made_at, decision_id);
create index penalty_decision_alone on penalty_decision (merchant_id, decided_at) where approved_by is null and decided_at is not null;
create index penalty_decision_immune on penalty_decision (merchant_id, rule_code, reversed_at)
    where state in ('reversed', 'cured');

create function penalty_decision_stands() returns trigger language plpgsql as $$
begin
    if old.state not in ('draft', 'held') and (new.case_id, new.merchant_id, new.brand, new.product_id, new.rule_version_id,
            new.facts, new.reasons, new.deviation, new.authors, new.content_hash, new.grace_days, new.proposed_by, new.decided_at)
        is distinct from (old.case_id, old.merchant_id, old.brand, old.product_id, old.rule_version_id, old.facts, old.reasons,
            old.deviation, old.authors, old.content_hash, old.grace_days, old.proposed_by, old.decided_at) then
        raise exception 'decision % is not rewritten', old.number using errcode = 'restrict_violation';
    end if;
    if old.state in ('refused', 'withdrawn', 'cured', 'reversed') and new.state <> old.state then
        raise exception 'decision % has ended', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger penalty_decision_stands before update on penalty_decision for each row execute function penalty_decision_stands();
create trigger penalty_decision_kept before delete or truncate on penalty_decision
    for each statement execute function penalty_refuse_change();
