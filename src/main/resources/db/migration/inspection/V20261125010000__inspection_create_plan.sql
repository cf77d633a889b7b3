-- What is sampled and for how much. The draw's seed is fixed and its hash published before the population is frozen (ruling S4).
create sequence inspection_programme_number;
create table inspection_programme (
    programme_id uuid primary key,
    number       text collate "C" not null unique,
    name_zh      text not null check (char_length(name_zh) between 1 and 200),
    name_en      text not null check (char_length(name_en) between 1 and 200),
    -- The first day of its quarter.
    quarter      date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
    budget_minor bigint not null check (budget_minor > 0),
    currency     text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    reason       text not null check (char_length(reason) between 1 and 2000),
    state        text collate "C" not null default 'draft' check (state in ('draft', 'open', 'closed')),
    created_at   timestamptz not null,
    created_by   text collate "C" not null,
    version      bigint not null default 0
);

create sequence inspection_plan_number;
create table inspection_plan (
    plan_id       uuid primary key,
    number        text collate "C" not null unique,
    programme_id  uuid references inspection_programme,
    name          text not null check (char_length(name) between 1 and 200),
    -- lot: each merchant and category is a lot of its own (ISO 2859-1); dql: a spot check against a declared level; budget: as many
    -- as the money buys, where failures are likeliest.
    method        text collate "C" not null check (method in ('lot', 'dql', 'budget', 'follow_up')),
    state         text collate "C" not null
        check (state in ('draft', 'committed', 'frozen', 'drawn', 'buying', 'revealed', 'closed', 'cancelled')),
    -- 32 random bytes under the application's key, until everything is bought.
    seed_sealed   bytea,
    seed_sha256   bytea check (octet_length(seed_sha256) = 32),
    seed_revealed bytea check (octet_length(seed_revealed) = 32),
    budget_minor  bigint check (budget_minor > 0),
    currency      text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    created_at    timestamptz not null,
    created_by    text collate "C" not null,
    version       bigint not null default 0,
    check ((state in ('draft', 'cancelled')) or seed_sha256 is not null or method = 'follow_up'),
    check (seed_revealed is null or sha256(seed_revealed) = seed_sha256),
    check (state not in ('revealed') or seed_revealed is not null)
);
create index inspection_plan_newest on inspection_plan (created_at, plan_id);
create index inspection_plan_programme on inspection_plan (programme_id, created_at);
