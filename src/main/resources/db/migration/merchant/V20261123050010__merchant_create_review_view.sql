-- A way to look at the queue that somebody gave a name: the filters as they stand in the address.
create table merchant_review_view (
    view_id    uuid primary key,
    owner_id   text not null,
    name       text not null check (char_length(name) between 1 and 60),
    query      text not null check (char_length(query) <= 1000),
    is_shared  boolean not null,
    created_at timestamptz not null,
    unique (owner_id, name)
);
create index merchant_review_view_shared on merchant_review_view (name) where is_shared;
