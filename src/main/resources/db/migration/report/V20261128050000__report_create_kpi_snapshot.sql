-- What every key figure came to in every period that has ended (feature M1). Late facts make a new version and the one before
-- stays, so that a review can rest on the very row it was made from.
create table report_kpi_snapshot (
    snapshot_id bigint generated always as identity primary key,
    kpi         text collate "C" not null check (kpi ~ '^[a-z][a-z0-9-]{1,40}$'),
    -- The department whose people did what is counted; blank for the whole platform.
    department  text collate "C" not null check (department = '' or department ~ '^[0-9a-f-]{36}$'),
    grain       text collate "C" not null check (grain in ('day', 'month', 'quarter', 'half_year', 'year')),
    starts_on   date not null,
    ends_on     date not null check (ends_on >= starts_on),
    version     integer not null check (version > 0),
    above       numeric not null,
    below       bigint not null check (below >= 0),
    value       numeric,
    low         numeric,
    high        numeric,
    made_at     timestamptz not null,
    check ((value is null) = (below = 0)),
    check ((low is null) = (high is null)),
    check (low is null or (value is not null and 0 <= low and low <= high and high <= 1))
);
create unique index report_kpi_snapshot_version on report_kpi_snapshot (kpi, department, grain, starts_on, version);
create index report_kpi_snapshot_period on report_kpi_snapshot (grain, starts_on, kpi, department, version);
create trigger report_kpi_snapshot_kept before update or delete or truncate on report_kpi_snapshot
    for each statement execute function report_refuse_change();

-- In which department an account was from when on, as it was seen: what a person decided counts for the department of then.
create table report_kpi_seat (
    account_id uuid not null,
    seen_at    timestamptz not null,
    -- Null for none.
    department uuid,
    name       text check (char_length(name) between 1 and 2000),
    primary key (account_id, seen_at),
    check ((department is null) = (name is null))
);
create trigger report_kpi_seat_kept before update or delete or truncate on report_kpi_seat
    for each statement execute function report_refuse_change();
