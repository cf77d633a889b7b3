-- The trail of everything that changed the state of the application; written in the acting transaction, never changed.
create table audit_event (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    actor_kind   text collate "C" not null,
    actor_id     text collate "C" not null,
    action       text collate "C" not null,
    subject_kind text collate "C" not null,
    subject_id   text collate "C" not null,
    details      text collate "C" not null,
    request_id   text collate "C"
);
comment on column audit_event.at is 'When it took effect.';
comment on column audit_event.recorded_at is 'When the row was written.';
comment on column audit_event.details is 'Canonical JSON; text and not jsonb, as its bytes are sealed (docs/domain/audit.md).';
-- One index for each filter of the page and the API, in the order of the list.
create index audit_event_time on audit_event (at, id);
create index audit_event_actor on audit_event (actor_id, at, id);
create index audit_event_action on audit_event (action, at, id);
create index audit_event_subject on audit_event (subject_id, at, id);
