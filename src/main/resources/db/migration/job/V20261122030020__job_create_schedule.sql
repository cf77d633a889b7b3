-- When work that the application hands in by itself is due again.
create table job_schedule (
    name    text primary key,
    next_at timestamptz not null,
    job_id  uuid references job on delete set null
);
create index job_schedule_job on job_schedule (job_id);
