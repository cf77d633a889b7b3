-- Who works on which application just now (A2). A claim is a lease: it ends by itself, and a skip says why it was given back.
create table merchant_review_claim (
    application_id uuid primary key references merchant_application,
    claimed_by     text not null,
    claimed_at     timestamptz not null,
    lease_until    timestamptz not null,
    check (lease_until > claimed_at)
);
create index merchant_review_claim_by on merchant_review_claim (claimed_by, lease_until);

create table merchant_review_skip (
    application_id uuid not null references merchant_application,
    skipped_by     text not null,
    skipped_at     timestamptz not null,
    reason         text not null check (char_length(reason) between 1 and 500),
    primary key (application_id, skipped_by, skipped_at)
);

-- The queue runs along the due time; what is open is a small part of all that was ever submitted.
create index merchant_application_open on merchant_application (due_at, application_id)
    where state in ('submitted', 'second_review') and due_at is not null;
create index merchant_application_queue on merchant_application (state, due_at, application_id) where due_at is not null;
create index merchant_application_shop_name on merchant_application (lower(shop_name) text_pattern_ops);
create index merchant_application_company_name on merchant_application (lower(company_name) text_pattern_ops);
create index merchant_application_category_code on merchant_application_category (category_code, application_id);

create function merchant_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
        using errcode = 'insufficient_privilege';
end;
$$;
create trigger merchant_review_skip_append_only before update or delete or truncate on merchant_review_skip
    for each statement execute function merchant_refuse_change();
