-- Which category of ours a category of a register means; without that its findings move no belief.
create table inspection_category_map (
    source          text collate "C" not null,
    source_category text not null,
    -- Kept with each import, so that nobody counts findings to believe something.
    findings        bigint not null default 0 check (findings >= 0),
    decision        text collate "C" not null default 'open' check (decision in ('open', 'mapped', 'ignored')),
    category_code   text collate "C" references taxonomy_category,
    decided_by      text collate "C",
    decided_at      timestamptz,
    version         bigint not null default 0,
    primary key (source, source_category),
    check ((decision = 'mapped') = (category_code is not null)),
    check ((decision = 'open') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create index inspection_category_map_target on inspection_category_map (category_code) where category_code is not null;
create index inspection_category_map_order on inspection_category_map (findings, source, source_category);
create trigger inspection_history_fault_append_only before update or truncate on inspection_history_fault
    for each statement execute function inspection_refuse_change();

do $$
declare guarded text;
begin
    foreach guarded in array array['inspection_history_import', 'inspection_history_fault', 'inspection_past_finding',
        'inspection_category_map']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I using ((select shell_seat()) is null)', guarded || '_seat', guarded);
    end loop;
end $$;
