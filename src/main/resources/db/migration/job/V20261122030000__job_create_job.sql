-- Long work: handed in by a transaction, done by one worker at a time that holds a lease (docs/domain/job.md).
create table job (
    id           uuid primary key,
    kind         text not null,
    parameters   jsonb not null,
    schedule     text,
    state        text not null
                 check (state in ('WAITING', 'RUNNING', 'CANCELLING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    actor_kind   text not null,
    actor_id     text not null,
    done         bigint not null default 0 check (done >= 0),
    total        bigint not null default 0 check (total >= 0),
    -- json and not jsonb: the order of the keys is the order on the page.
    summary      json not null default '{}',
    failure      text,
    file         text,
    attempt      integer not null default 0,
    owner        uuid,
    lease_until  timestamptz,
    submitted_at timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz,
    check ((state in ('RUNNING', 'CANCELLING')) = (owner is not null)),
    check ((owner is null) = (lease_until is null)),
    check ((state in ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (ended_at is not null))
);
comment on column job.file is 'Path of the result below the data folder; emptied when the file is deleted.';
comment on column job.attempt is 'How often the work was begun; a job that takes the process down again and again is given up.';
create index job_open on job (id) where state in ('WAITING', 'RUNNING', 'CANCELLING');
create index job_state on job (state, id);
create index job_kind_state on job (kind, state, id);
create index job_kind on job (kind, id);
create index job_file on job (ended_at) where file is not null;
create index job_schedule_ended on job (ended_at) where schedule is not null;
