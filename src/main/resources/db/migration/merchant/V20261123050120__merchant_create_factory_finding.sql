-- The findings of a visit, their photos, and the corrective actions that follow from them (A6).
create table merchant_factory_finding (
    audit_id         uuid not null references merchant_factory_audit,
    item_code        text not null,
    template_version integer not null,
    mark             text not null check (mark in ('meets', 'minor', 'major', 'not_applicable')),
    note             text check (char_length(note) <= 2000),
    primary key (audit_id, item_code),
    foreign key (template_version, item_code) references merchant_factory_item (version, code),
    check (mark in ('meets', 'not_applicable') or note is not null)
);
create table merchant_factory_photo (
    audit_id  uuid not null references merchant_factory_audit,
    item_code text not null,
    file_id   uuid not null references evidence_file,
    added_by  text not null,
    added_at  timestamptz not null,
    primary key (audit_id, file_id)
);
create table merchant_factory_action (
    action_id   uuid primary key,
    audit_id    uuid not null references merchant_factory_audit,
    item_code   text not null,
    position    integer not null,
    task        text not null check (char_length(task) between 1 and 1000),
    owner       text not null check (char_length(owner) between 1 and 200),
    due_on      date not null,
    state       text not null check (state in ('open', 'done', 'verified')),
    proof       text check (char_length(proof) <= 2000),
    proof_file  uuid references evidence_file,
    done_by     text,
    done_at     timestamptz,
    verified_by text,
    verified_at timestamptz,
    check ((state in ('done', 'verified')) = (done_by is not null and done_at is not null)),
    check ((state = 'verified') = (verified_by is not null and verified_at is not null)),
    check (verified_by is null or verified_by <> done_by)
);
create index merchant_factory_action_audit on merchant_factory_action (audit_id, position);
