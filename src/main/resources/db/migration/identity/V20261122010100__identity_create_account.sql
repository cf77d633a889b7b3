-- People who may sign in. The name is kept as it was typed and unique in its folded form.
create table identity_account (
    id                  uuid primary key,
    username            text not null check (char_length(username) between 2 and 64),
    username_key        text collate "C" not null unique,
    display_name        text not null check (char_length(display_name) between 1 and 80),
    email               text check (char_length(email) <= 254),
    password_hash       text not null,
    department_id       uuid references identity_department,
    locale              text check (locale in ('en', 'zh-CN')),
    status              text not null check (status in ('ENABLED', 'DISABLED')),
    created_at          timestamptz not null,
    password_changed_at timestamptz not null,
    version             bigint not null
);
create index identity_account_email on identity_account (lower(email)) where email is not null;
create index identity_account_department on identity_account (department_id) where department_id is not null;

-- What a person may do follows from these and nothing else.
create table identity_account_role (
    account_id uuid not null references identity_account,
    role       text not null check (role in ('ADMIN', 'REVIEWER', 'INSPECTOR', 'ANALYST', 'OFFICER', 'APPROVER', 'FINANCE',
                                             'MEDIATOR', 'STANDARDS', 'AUDITOR', 'JUROR', 'LAB', 'BRANDOWNER', 'MERCHANT')),
    primary key (account_id, role)
);
