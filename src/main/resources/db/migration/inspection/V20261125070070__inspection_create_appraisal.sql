-- One question to the owner of a brand: is this genuine? Every answer is a signed statement that stays, also one that was sent back.
create sequence inspection_appraisal_number;
create table inspection_appraisal (
    appraisal_id  uuid primary key,
    number        text collate "C" not null unique,
    once          uuid not null unique,
    owner_id      uuid not null references inspection_brand_owner,
    brand_id      uuid not null references taxonomy_brand,
    sample_id     uuid references inspection_sample,
    product_id    text collate "C" not null,
    merchant_id   text collate "C" not null references merchant,
    category_code text collate "C",
    title         text,
    model         text,
    gtin          text,
    question      text not null check (char_length(question) between 1 and 2000),
    features      text[] not null check (cardinality(features) between 1 and 30),
    due_on        date not null,
    fee_minor     bigint not null default 0 check (fee_minor >= 0),
    currency      text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    state         text collate "C" not null default 'requested' check (state in ('requested', 'signed', 'accepted', 'withdrawn')),
    round         integer not null default 1 check (round >= 1),
    -- Why the last answer was sent back, or the case withdrawn.
    reason        text check (char_length(reason) between 1 and 1000),
    requested_at  timestamptz not null,
    requested_by  text collate "C" not null,
    ended_at      timestamptz check (ended_at >= requested_at),
    accepted_by   text collate "C",
    version       bigint not null default 0,
    check ((state = 'accepted') = (accepted_by is not null)),
    check ((state in ('accepted', 'withdrawn')) = (ended_at is not null)),
    check (state <> 'withdrawn' or reason is not null),
    -- Who asked does not accept the answer.
    check (accepted_by <> requested_by)
);
create index inspection_appraisal_newest on inspection_appraisal (requested_at, appraisal_id);
create index inspection_appraisal_state on inspection_appraisal (state, requested_at, appraisal_id);
create index inspection_appraisal_owner on inspection_appraisal (owner_id, requested_at, appraisal_id);
create index inspection_appraisal_sample on inspection_appraisal (sample_id) where sample_id is not null;
create index inspection_appraisal_merchant on inspection_appraisal (merchant_id, requested_at);

create table inspection_appraisal_statement (
    appraisal_id uuid not null references inspection_appraisal,
    round        integer not null check (round >= 1),
    verdict      text collate "C" not null check (verdict in ('genuine', 'counterfeit', 'cannot_say')),
    findings     text[] not null,
    notes        text[] not null,
    remarks      text not null check (char_length(remarks) <= 4000),
    -- The statement as it was signed, its hash, and the application's signature on it.
    statement    text not null,
    sha256       text collate "C" not null check (sha256 = encode(sha256(convert_to(statement, 'UTF8')), 'hex')),
    signature    text collate "C" not null,
    signed_at    timestamptz not null,
    signed_by    text collate "C" not null,
    primary key (appraisal_id, round),
    check (cardinality(findings) = cardinality(notes) and findings <@ array['as_genuine', 'deviates', 'not_judged'])
);
create trigger inspection_appraisal_statement_append_only before update or delete or truncate on inspection_appraisal_statement
    for each statement execute function inspection_refuse_change();
