-- The library: standards clause by clause in our own words, and commitments that merchants sign (K1, K2). A version is written by one
-- person and published by another; once published its words stand as they are, and what was signed is known by their hash.
create table rulebook_document (
    code    text collate "C" primary key check (code ~ '^[A-Z][A-Z0-9. -]{1,39}$'),
    kind    text collate "C" not null check (kind in ('gb', 'industry', 'enterprise', 'commitment')),
    made_at timestamptz not null,
    made_by text not null
);
create index rulebook_document_kind on rulebook_document (kind, code);

create table rulebook_document_version (
    version_id     uuid primary key,
    code           text collate "C" not null references rulebook_document,
    version        integer not null check (version >= 1),
    state          text collate "C" not null check (state in ('draft', 'published', 'withdrawn')),
    title_zh       text not null check (char_length(title_zh) between 1 and 200),
    title_en       text not null check (char_length(title_en) between 1 and 200),
    source         text not null check (char_length(source) between 1 and 500),
    clauses        jsonb not null,
    rules          text not null default '' check (char_length(rules) <= 500),
    categories     text not null default '' check (char_length(categories) <= 500),
    items          text not null default '' check (char_length(items) <= 500),
    sha256         text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at        timestamptz not null,
    made_by        text not null,
    edited_by      text not null,
    published_at   timestamptz,
    published_by   text,
    effective_from timestamptz,
    revision       bigint not null default 0,
    unique (code, version),
    check (published_by is null or published_by not in (made_by, edited_by)),
    check (state <> 'published' or published_by is not null and published_at is not null and effective_from is not null)
);
create index rulebook_document_version_dated on rulebook_document_version (code, effective_from) where state = 'published';
create index rulebook_document_version_state on rulebook_document_version (state, code, version);

create function rulebook_keep_published() returns trigger language plpgsql as $$
begin
    if old.state = 'published' and (new.clauses, new.title_zh, new.title_en, new.sha256, new.effective_from)
            is distinct from (old.clauses, old.title_zh, old.title_en, old.sha256, old.effective_from) then
        raise exception 'what was published stands as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger rulebook_document_version_kept before update on rulebook_document_version
    for each row execute function rulebook_keep_published();
