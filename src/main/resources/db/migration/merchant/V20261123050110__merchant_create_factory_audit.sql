-- A visit to a factory (A6), by own staff or a third party: what was found at each item, with photos, and what must be put
-- right. Who says that it was put right is not who did it.
create table merchant_factory_audit (
    audit_id         uuid primary key,
    number           text not null unique,
    application_id   uuid references merchant_application,
    merchant_id      text collate "C" references merchant,
    factory_name     text not null check (char_length(factory_name) between 1 and 200),
    address          text not null check (char_length(address) between 1 and 400),
    template_version integer not null references merchant_factory_template,
    auditor_kind     text not null check (auditor_kind in ('own', 'third_party')),
    auditor          text not null check (char_length(auditor) between 1 and 200),
    scheduled_on     date not null,
    state            text not null check (state in ('scheduled', 'correcting', 'completed', 'cancelled')),
    score_bp         integer check (score_bp between 0 and 10000),
    outcome          text check (outcome in ('pass', 'fail')),
    summary          text check (char_length(summary) <= 2000),
    visited_on       date,
    scheduled_by     text not null,
    recorded_by      text,
    closed_at        timestamptz,
    updated_by       text not null,
    updated_at       timestamptz not null,
    version          bigint not null,
    check (num_nonnulls(application_id, merchant_id) = 1),
    check ((state in ('correcting', 'completed')) = (score_bp is not null)),
    check ((state in ('completed', 'cancelled')) = (closed_at is not null)),
    check ((state = 'completed') = (outcome is not null))
);
create index merchant_factory_audit_application on merchant_factory_audit (application_id, scheduled_on);
create index merchant_factory_audit_merchant on merchant_factory_audit (merchant_id, scheduled_on);
create index merchant_factory_audit_list on merchant_factory_audit (scheduled_on desc, audit_id desc);
create sequence merchant_factory_audit_number;
