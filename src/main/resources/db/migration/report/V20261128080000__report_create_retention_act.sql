-- How many rows' personal data ended by which term and when; what was in them is gone and written down nowhere.
create table report_retention_act (
    act_no      bigint generated always as identity primary key,
    at          timestamptz not null,
    term        text collate "C" not null check (term ~ '^[a-z][a-z-]{1,40}$'),
    table_name  text collate "C" not null check (table_name ~ '^[a-z][a-z0-9_]{1,62}$'),
    -- Whether rows went, or only what was personal in them.
    deleted     boolean not null,
    over_before timestamptz not null check (over_before < at),
    rows        bigint not null check (rows > 0)
);
create trigger report_retention_act_kept before update or delete or truncate on report_retention_act
    for each statement execute function report_refuse_change();

