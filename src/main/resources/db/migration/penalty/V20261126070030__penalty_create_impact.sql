-- What the last days would have been under a draft of a rule (E13, impact run): counts by category and size, and who would move.
create table penalty_impact (
    draft_id    uuid primary key,
    terms_hash  text collate "C" not null,
    asked_at    timestamptz not null,
    since       timestamptz,
    computed_at timestamptz check (computed_at >= since),
    merchants   bigint check (merchants >= 0),
    events      bigint check (events >= 0),
    moved       bigint check (moved between 0 and merchants),
    check ((computed_at is null) = (since is null) and (computed_at is null) = (merchants is null)
        and (computed_at is null) = (events is null) and (computed_at is null) = (moved is null))
);

create table penalty_impact_cell (
    draft_id      uuid not null references penalty_impact,
    class         text collate "C" not null check (class in ('a', 'b', 'c')),
    category_code text collate "C" not null,
    size          smallint not null check (size between 0 and 4),
    band_before   integer not null check (band_before >= 0),
    band_after    integer not null check (band_after >= 0),
    merchants     bigint not null check (merchants >= 1),
    primary key (draft_id, class, category_code, size, band_before, band_after)
);

create table penalty_impact_move (
    draft_id    uuid not null references penalty_impact,
    merchant_id text collate "C" not null references merchant,
    class       text collate "C" not null check (class in ('a', 'b', 'c')),
    band_before integer not null check (band_before >= 0),
    band_after  integer not null check (band_after >= 0 and band_after <> band_before),
    primary key (draft_id, merchant_id, class)
);

do $$
declare guarded text;
begin
    foreach guarded in array array['penalty_impact', 'penalty_impact_cell', 'penalty_impact_move']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I using ((select shell_seat()) is null)', guarded || '_seat', guarded);
    end loop;
end
$$;
