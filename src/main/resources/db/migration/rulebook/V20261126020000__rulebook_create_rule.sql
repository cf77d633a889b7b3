-- The rules of the platform by their dated versions (E13). Which one held is said by its dates alone; the state only follows them. What
-- ships holds since before everything. Nobody publishes what they wrote themselves.
create table rulebook_rule (
    code    text collate "C" primary key check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
    kind    text collate "C" not null check (kind in ('violation', 'ladder')),
    made_at timestamptz not null,
    made_by text not null
);

create table rulebook_rule_version (
    version_id      uuid primary key,
    code            text collate "C" not null references rulebook_rule,
    version         integer not null check (version >= 1),
    state           text collate "C" not null check (state in ('draft', 'comment', 'notice', 'in_force', 'retired', 'withdrawn')),
    violation_class text collate "C" check (violation_class in ('A', 'B', 'C')),
    title_zh        text not null check (char_length(title_zh) between 1 and 200),
    title_en        text not null check (char_length(title_en) between 1 and 200),
    text_zh         text not null check (char_length(text_zh) between 1 and 5000),
    text_en         text not null check (char_length(text_en) between 1 and 5000),
    source          text not null check (char_length(source) between 1 and 500),
    terms           jsonb not null,
    made_at         timestamptz not null,
    made_by         text not null,
    edited_by       text not null,
    comment_from    timestamptz,
    comment_until   timestamptz,
    published_at    timestamptz,
    published_by    text,
    effective_from  timestamptz,
    effective_to    timestamptz,
    revision        bigint not null default 0,
    unique (code, version),
    check (published_by is null or published_by not in (made_by, edited_by)),
    check (comment_until > comment_from),
    check (state <> 'comment' or comment_until is not null),
    check (state not in ('notice', 'in_force', 'retired') or effective_from is not null),
    check (state not in ('draft', 'comment') or effective_from is null and effective_to is null),
    check (effective_to > effective_from),
    check ((published_at is null) = (published_by is null)),
    check (state <> 'retired' or effective_to is not null)
);
create unique index rulebook_rule_version_open on rulebook_rule_version (code) where state in ('comment', 'notice');
create index rulebook_rule_version_dated on rulebook_rule_version (code, effective_from);
create index rulebook_rule_version_class on rulebook_rule_version (violation_class, code, version);
create index rulebook_rule_version_state on rulebook_rule_version (state, code, version);
create index rulebook_rule_version_due on rulebook_rule_version (effective_from) where state = 'notice';
create index rulebook_rule_version_over on rulebook_rule_version (effective_to) where state = 'in_force' and effective_to is not null;
