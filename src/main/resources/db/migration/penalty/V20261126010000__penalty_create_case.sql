-- A violation case: what is alleged against a merchant, or against a brand in all shops (B9), and where it came from.
create sequence penalty_case_number;
create table penalty_case (
    case_id       uuid primary key,
    number        text collate "C" not null unique,
    merchant_id   text collate "C" references merchant,
    brand         text check (char_length(brand) between 1 and 200),
    product_id    text collate "C" check (char_length(product_id) between 1 and 64),
    category_code text collate "C" references taxonomy_category,
    source        text collate "C" not null
        check (source in ('staff', 'inspection', 'complaint', 'instruction', 'ip_notice', 'correction')),
    source_ref    text collate "C" check (char_length(source_ref) between 1 and 200),
    rule_code     text collate "C",
    acted_at      timestamptz not null,
    facts         text not null check (char_length(facts) between 1 and 5000),
    state         text collate "C" not null
        check (state in ('open', 'hearing', 'heard', 'proposed', 'decided', 'dismissed')),
    owner         uuid,
    reporter      text,
    opened_at     timestamptz not null,
    opened_by     text not null,
    due_at        timestamptz,
    version       bigint not null default 0,
    check ((merchant_id is null) = (brand is not null)),
    check (acted_at <= opened_at)
);
create unique index penalty_case_source on penalty_case (source, source_ref) where source_ref is not null;
create index penalty_case_newest on penalty_case (opened_at, case_id);
create index penalty_case_merchant on penalty_case (merchant_id, opened_at, case_id);
create index penalty_case_due on penalty_case (state, due_at, case_id);
