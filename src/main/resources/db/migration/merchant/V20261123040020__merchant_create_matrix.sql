-- The requirement matrix (A1, A8): which documents a shop needs. Versions are drafted, then published from a time on, and
-- never changed afterwards; an application is pinned to the version in force when it was submitted.
create table merchant_matrix (
    version        integer primary key check (version > 0),
    state          text not null check (state in ('draft', 'published')),
    effective_from timestamptz,
    source         text check (char_length(source) between 1 and 500),
    made_by        text not null,
    made_at        timestamptz not null,
    published_by   text,
    published_at   timestamptz,
    check ((state = 'published') = (effective_from is not null and source is not null)),
    check ((state = 'published') = (published_by is not null and published_at is not null))
);
create unique index merchant_matrix_one_draft on merchant_matrix (state) where state = 'draft';
create index merchant_matrix_effective on merchant_matrix (effective_from desc, version desc) where state = 'published';

-- One demand. Null means any; a category stands for everything below it. Codes need not be known yet: the tree is the
-- platform's and may come later.
create table merchant_matrix_row (
    version       integer not null references merchant_matrix on delete cascade,
    position      integer not null check (position > 0),
    document_type text not null check (document_type ~ '^[a-z_]{1,40}$'),
    category_code text collate "C" check (char_length(category_code) between 1 and 64),
    risk_class    text check (risk_class in ('low', 'medium', 'high')),
    shop_type     text check (shop_type in ('flagship', 'franchise', 'ordinary')),
    brand_right   text check (brand_right in ('owner', 'exclusive', 'authorised')),
    seller_kind   text check (seller_kind in ('company', 'individual_business', 'person')),
    required      boolean not null,
    fields        text[] not null,
    standard_zh   text check (char_length(standard_zh) between 1 and 1000),
    standard_en   text check (char_length(standard_en) between 1 and 1000),
    primary key (version, position),
    check (category_code is null or risk_class is null),
    check ((standard_zh is null) = (standard_en is null))
);

create function merchant_refuse_matrix_change() returns trigger language plpgsql as $$
begin
    if exists (select from merchant_matrix where version = coalesce(old.version, new.version) and state = 'published') then
        raise exception 'a published matrix is never changed' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger merchant_matrix_row_published before insert or update or delete on merchant_matrix_row
    for each row execute function merchant_refuse_matrix_change();
create trigger merchant_matrix_published before update or delete on merchant_matrix
    for each row when (old.state = 'published') execute function merchant_refuse_matrix_change();
