-- The demo market is made and loaded once for a database; this row is the memory of it.
create table demo_load (
    only_one    boolean primary key default true check (only_one),
    seed        bigint not null,
    last_day    date not null,
    job_id      uuid not null,
    started_at  timestamptz not null,
    finished_at timestamptz
);

-- Files already imported, so that a load broken off goes on behind them.
create table demo_load_part (
    kind        text not null,
    part        integer not null check (part > 0),
    import_id   uuid not null,
    imported_at timestamptz not null,
    primary key (kind, part)
);
