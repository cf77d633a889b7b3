-- One row for each file received, and one for each row of it that was refused.
create table intake_import (
    import_id      uuid primary key,
    kind           text not null,
    state          text not null check (state in ('running', 'succeeded', 'failed')),
    file_name      text,
    gzip           boolean not null,
    rows_read      bigint not null default 0 check (rows_read >= 0),
    rows_accepted  bigint not null default 0 check (rows_accepted >= 0),
    rows_duplicate bigint not null default 0 check (rows_duplicate >= 0),
    rows_rejected  bigint not null default 0 check (rows_rejected >= 0),
    sha256         text,
    error_code     text,
    error_detail   text,
    error_column   text,
    actor          text not null,
    job_id         uuid,
    started_at     timestamptz not null,
    finished_at    timestamptz,
    check ((state = 'failed') = (error_code is not null)),
    check ((state = 'running') = (finished_at is null)),
    check (state <> 'succeeded' or rows_read = rows_accepted + rows_duplicate + rows_rejected)
);
create index intake_import_recent on intake_import (started_at desc, import_id desc);

-- No foreign key: it would be checked a row at a time, and both tables are written by one class in one transaction.
create table intake_rejection (
    import_id   uuid not null,
    line        bigint not null,
    column_name text not null,
    code        text not null,
    detail      text not null,
    raw         text not null,
    primary key (import_id, line)
);
