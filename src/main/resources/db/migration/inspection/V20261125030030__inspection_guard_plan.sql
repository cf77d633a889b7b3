-- Once the hash of the seed is out, nobody changes what it is to decide: not the seed, nor the population's definition, nor the method.
create function inspection_guard_plan() returns trigger language plpgsql as $$
begin
    if old.seed_sha256 is not null and (new.seed_sha256, new.seed_sealed, new.committed_at)
            is distinct from (old.seed_sha256, old.seed_sealed, old.committed_at) then
        raise exception 'the seed of a plan is fixed' using errcode = 'restrict_violation';
    end if;
    if old.state not in ('draft') and (new.categories, new.risk_classes, new.merchants, new.brands, new.price_from_minor,
            new.price_to_minor, new.orders_min, new.orders_days, new.troubles_min, new.troubles_days, new.either, new.method,
            new.strata, new.level, new.aql, new.dql, new.dql_limit, new.minimum, new.control_bp, new.budget_minor)
            is distinct from (old.categories, old.risk_classes, old.merchants, old.brands, old.price_from_minor,
            old.price_to_minor, old.orders_min, old.orders_days, old.troubles_min, old.troubles_days, old.either, old.method,
            old.strata, old.level, old.aql, old.dql, old.dql_limit, old.minimum, old.control_bp, old.budget_minor) then
        raise exception 'the design of a plan is fixed' using errcode = 'restrict_violation';
    end if;
    if (old.population is not null and (new.population, new.population_sha256) is distinct from (old.population, old.population_sha256))
            or (old.seed_revealed is not null and new.seed_revealed is distinct from old.seed_revealed) then
        raise exception 'a frozen population and a revealed seed stay' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger inspection_plan_guard before update on inspection_plan
    for each row execute function inspection_guard_plan();
create trigger inspection_plan_stays before delete or truncate on inspection_plan
    for each statement execute function inspection_refuse_change();

-- A draw only gains the samples it made.
create function inspection_guard_draw() returns trigger language plpgsql as $$
begin
    if old.sample_id is not null or (to_jsonb(new) - 'sample_id') <> (to_jsonb(old) - 'sample_id') then
        raise exception 'a draw is append-only' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger inspection_draw_guard before update on inspection_draw
    for each row execute function inspection_guard_draw();
create trigger inspection_draw_stays before delete or truncate on inspection_draw
    for each statement execute function inspection_refuse_change();

-- Who has a seat in the portal sees none of it, whatever a page may ask.
do $$
declare guarded text;
begin
    foreach guarded in array array['inspection_programme', 'inspection_programme_focus', 'inspection_plan', 'inspection_stratum',
        'inspection_population_chunk', 'inspection_draw']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I to current_user using (true)', guarded || '_owner', guarded);
        execute format('create policy %I on %I using ((select shell_seat()) is null)', guarded || '_seat', guarded);
    end loop;
end $$;
