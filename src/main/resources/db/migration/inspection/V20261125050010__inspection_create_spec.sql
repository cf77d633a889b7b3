-- What goods are tested against, item by item, with criteria that a machine can judge (D7). Orders pin a version; a published one is
-- fixed, and whoever wrote in it does not publish it.
create table inspection_spec (
    spec_id       uuid primary key,
    code          text collate "C" not null unique check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
    category_code text collate "C" not null,
    name_zh       text not null check (char_length(name_zh) between 1 and 200),
    name_en       text not null check (char_length(name_en) between 1 and 200),
    created_at    timestamptz not null,
    created_by    text collate "C" not null
);
create index inspection_spec_category on inspection_spec (category_code, code);

create table inspection_spec_version (
    spec_id      uuid not null references inspection_spec,
    version      integer not null check (version >= 1),
    state        text collate "C" not null check (state in ('draft', 'published', 'dropped')),
    makers       text[] not null check (cardinality(makers) >= 1),
    changed_at   timestamptz not null,
    revision     bigint not null default 0,
    published_at timestamptz,
    published_by text collate "C",
    primary key (spec_id, version),
    check ((state = 'published') = (published_at is not null) and (published_at is null) = (published_by is null)),
    check (published_by is null or published_by <> all (makers))
);
create unique index inspection_spec_draft on inspection_spec_version (spec_id) where state = 'draft';

create table inspection_spec_item (
    spec_id         uuid not null,
    version         integer not null,
    code            text collate "C" not null check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
    position        integer not null check (position >= 1),
    name_zh         text not null check (char_length(name_zh) between 1 and 200),
    name_en         text not null check (char_length(name_en) between 1 and 200),
    method          text not null check (char_length(method) between 1 and 200),
    standard        text not null check (char_length(standard) between 1 and 200),
    clause          text not null check (char_length(clause) between 1 and 100),
    criterion       text collate "C" not null check (criterion in ('max', 'min', 'range', 'equals', 'absent', 'yes_no')),
    lower_limit     numeric,
    upper_limit     numeric,
    expected        text check (char_length(expected) between 1 and 200),
    unit            text check (char_length(unit) between 1 and 40),
    decision        text collate "C" not null check (decision in ('simple', 'guarded_acceptance', 'guarded_rejection')),
    detection_limit numeric check (detection_limit > 0),
    safety          boolean not null,
    retestable      boolean not null,
    perishable      boolean not null,
    primary key (spec_id, version, code),
    unique (spec_id, version, position),
    foreign key (spec_id, version) references inspection_spec_version,
    check ((criterion in ('min', 'range')) = (lower_limit is not null) and (criterion in ('max', 'range')) = (upper_limit is not null)),
    check ((criterion in ('equals', 'yes_no')) = (expected is not null)),
    check (lower_limit is null or upper_limit is null or lower_limit < upper_limit)
);
