-- Sessions of the pages in the form that Spring Session writes them; the principal name is the account id.
create table identity_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index identity_session_expiry on identity_session (expiry_time);
create index identity_session_principal on identity_session (principal_name);

create table identity_session_attributes (
    session_primary_id char(36) not null references identity_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
