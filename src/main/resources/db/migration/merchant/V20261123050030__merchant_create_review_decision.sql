-- What reviewers decided, and the notice as it was sent (A2). Of a high-risk application the first person proposes and a
-- second one decides; that they are two is kept here as well.
create table merchant_review_decision (
    decision_id    uuid primary key,
    application_id uuid not null references merchant_application,
    round          integer not null check (round > 0),
    stage          text not null check (stage in ('first', 'second')),
    outcome        text not null check (outcome in ('approve', 'return', 'reject')),
    is_final       boolean not null,
    reason_codes   text[] not null default '{}',
    note           text check (char_length(note) <= 2000),
    decided_by     text not null,
    decided_at     timestamptz not null,
    first_by       text,
    first_stage    text generated always as (case when first_by is not null then 'first' end) stored,
    unique (application_id, round, stage),
    unique (application_id, round, stage, decided_by),
    foreign key (application_id, round, first_stage, first_by)
        references merchant_review_decision (application_id, round, stage, decided_by),
    check ((stage = 'second') = (first_by is not null)),
    check (first_by is null or first_by <> decided_by),
    check (stage = 'first' or is_final),
    check (outcome = 'approve' or cardinality(reason_codes) > 0)
);
create index merchant_review_decision_at on merchant_review_decision (decided_at, decision_id) where is_final;
create function merchant_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
        using errcode = 'insufficient_privilege';
end;
$$;
create trigger merchant_review_decision_append_only before update or delete or truncate on merchant_review_decision
    for each statement execute function merchant_refuse_change();
create trigger merchant_review_skip_append_only before update or delete or truncate on merchant_review_skip
    for each statement execute function merchant_refuse_change();
