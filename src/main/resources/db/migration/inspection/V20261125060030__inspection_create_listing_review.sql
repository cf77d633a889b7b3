-- Listings held for review because what they offer failed, or is of the same model as what failed (D13). Beyond the number that the rule
-- holds by itself they wait for a person (ruling E3).
create table inspection_listing_review (
    review_id   uuid primary key,
    -- Null for an appraisal of a listing without a sample.
    outcome_id  uuid references inspection_outcome,
    case_no     text collate "C" not null,
    product_id  text collate "C" not null,
    title       text,
    merchant_id text collate "C" not null references merchant,
    -- own: the listing that failed; gtin, model: another that offers the same.
    relation    text collate "C" not null check (relation in ('own', 'gtin', 'model')),
    -- Whether it is another merchant's, which is reviewed sooner.
    of_another  boolean not null,
    state       text collate "C" not null check (state in ('waiting', 'held', 'kept', 'lifted')),
    search_id   uuid,
    publish_id  uuid,
    held_at     timestamptz,
    due_at      timestamptz not null,
    created_at  timestamptz not null,
    decided_by  text collate "C",
    decided_at  timestamptz check (decided_at >= created_at),
    reason      text check (char_length(reason) between 1 and 1000),
    version     bigint not null default 0,
    unique (case_no, product_id),
    check ((search_id is null) = (held_at is null) and (publish_id is null) = (held_at is null)),
    check (state <> 'waiting' or held_at is null),
    check (state not in ('held', 'kept') or held_at is not null),
    check (state not in ('kept', 'lifted') or (decided_by is not null and decided_at is not null and reason is not null))
);
create index inspection_listing_review_open on inspection_listing_review (due_at, review_id) where state in ('waiting', 'held');
create index inspection_listing_review_newest on inspection_listing_review (created_at desc, review_id desc);
create index inspection_listing_review_state on inspection_listing_review (state, created_at desc, review_id desc);
create index inspection_listing_review_merchant on inspection_listing_review (merchant_id, created_at desc, review_id desc);
create index inspection_listing_review_another on inspection_listing_review (of_another, created_at desc, review_id desc);
create index inspection_listing_review_of on inspection_listing_review (outcome_id);
