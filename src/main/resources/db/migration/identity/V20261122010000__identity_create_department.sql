-- The parts of the operating company; a department may lie within another.
create table identity_department (
    id        uuid primary key,
    name      text not null check (char_length(name) between 1 and 80),
    parent_id uuid references identity_department check (parent_id <> id),
    version   bigint not null
);
create unique index identity_department_name
    on identity_department (coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), name);
