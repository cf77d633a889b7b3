-- The category tree as names and codes; what hangs on a category belongs to the module that owns it.
create table taxonomy_category (
    category_code text collate "C" primary key check (char_length(category_code) between 1 and 64),
    parent_code   text collate "C" references taxonomy_category,
    name_zh       text not null check (char_length(name_zh) between 1 and 200),
    name_en       text check (char_length(name_en) between 1 and 200),
    risk_class    text check (risk_class in ('low', 'medium', 'high')),
    deposit_minor bigint check (deposit_minor >= 0),
    currency      text check (char_length(currency) = 3),
    updated_at    timestamptz not null,
    check (parent_code <> category_code)
);
create index taxonomy_category_parent on taxonomy_category (parent_code);
