-- Statements of the bank and their lines, each once for its account, direction and reference, whichever file brings it.
create table deposit_bank_statement (
    statement_id uuid primary key,
    account_id   uuid not null references deposit_bank_account,
    file_name    text not null check (char_length(file_name) between 1 and 200),
    sha256       text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    state        text collate "C" not null check (state in ('running', 'done', 'faulty', 'failed')),
    rows_total   bigint not null default 0 check (rows_total >= 0),
    rows_new     bigint not null default 0 check (rows_new >= 0),
    errors_total bigint not null default 0 check (errors_total >= 0),
    job_id       uuid,
    uploaded_at  timestamptz not null,
    uploaded_by  text collate "C" not null,
    finished_at  timestamptz,
    check ((state = 'running') = (finished_at is null))
);
create unique index deposit_bank_statement_content on deposit_bank_statement (sha256) where state in ('running', 'done');
create index deposit_bank_statement_newest on deposit_bank_statement (uploaded_at, statement_id);

create table deposit_bank_error (
    statement_id uuid not null references deposit_bank_statement,
    position     integer not null check (position >= 0),
    cell         text not null,
    code         text not null,
    value        text,
    primary key (statement_id, position)
);

create table deposit_bank_line (
    line_id            uuid primary key,
    statement_id       uuid not null references deposit_bank_statement,
    row_number         bigint not null check (row_number > 0),
    account_id         uuid not null references deposit_bank_account,
    value_date         date not null,
    bank_reference     text collate "C" not null check (char_length(bank_reference) between 1 and 64),
    direction          text collate "C" not null check (direction in ('in', 'out')),
    amount_minor       bigint not null check (amount_minor between 1 and 1000000000000000),
    currency           text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    payer_name         text check (char_length(payer_name) <= 200),
    account_tail       text check (char_length(account_tail) <= 8),
    memo               text check (char_length(memo) <= 500),
    state              text collate "C" not null default 'new' check (state in
        ('new', 'matched', 'differing', 'unmatched', 'assigned', 'returning', 'returned', 'explained')),
    -- What it is compared with, or became: the payment in or the payout that bears its reference.
    payment_id         uuid references deposit_payment,
    payout_id          uuid,
    -- Only a hint for whoever decides: the memo holds exactly this id.
    suggested_merchant text collate "C" references merchant,
    settled_at         timestamptz,
    unique (account_id, direction, bank_reference)
);
create index deposit_bank_line_statement on deposit_bank_line (statement_id, row_number);
create index deposit_bank_line_reference on deposit_bank_line (bank_reference);
create index deposit_bank_line_new on deposit_bank_line (line_id) where state = 'new';
create index deposit_bank_line_state on deposit_bank_line (state, value_date, line_id);
create index deposit_bank_line_newest on deposit_bank_line (value_date, line_id);
create index deposit_bank_line_payment on deposit_bank_line (payment_id) where payment_id is not null;
