-- What a job said while it ran, for staff.
create table job_log (
    job_id uuid not null references job on delete cascade,
    line   integer not null,
    at     timestamptz not null,
    text   text not null,
    primary key (job_id, line)
);
