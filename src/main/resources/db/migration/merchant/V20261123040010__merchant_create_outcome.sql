-- What was decided about an application in each round and why: shown to the applicant word for word, never changed.
create table merchant_application_outcome (
    outcome_no     bigint generated always as identity primary key,
    application_id uuid not null references merchant_application,
    round          integer not null check (round > 0),
    state          text not null check (state in ('returned', 'second_review', 'approved', 'rejected')),
    reason_codes   text[] not null default '{}',
    note           text check (char_length(note) <= 4000),
    decided_by     text not null,
    decided_at     timestamptz not null
);
create index merchant_application_outcome_of on merchant_application_outcome (application_id, outcome_no);

create function merchant_refuse_outcome_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;
create trigger merchant_application_outcome_append_only before update or delete or truncate
    on merchant_application_outcome for each statement execute function merchant_refuse_outcome_change();
