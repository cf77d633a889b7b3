-- Versions of schemes (feature L1). The content is the canonical text and nothing else: its hash says years later what an
-- assessment was made by. The second assertion of the rules stands here: what was published never changes, maker and
-- publisher are two people, and one version of a scheme is the one to assess by.
create table assessment_scheme_version (
    version_id    uuid primary key,
    scheme        text collate "C" not null check (scheme ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    version       text collate "C" not null check (version ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'),
    state         text collate "C" not null check (state in ('DRAFT', 'PUBLISHED', 'OUTLINE', 'RETIRED')),
    outline       boolean not null,
    shipped       boolean not null,
    title_zh      text not null,
    title_en      text not null,
    first_level   int not null check (first_level > 0),
    second_level  int not null check (second_level >= 0),
    items         int not null check (items >= 0),
    content       text not null,
    sha256        text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    once          uuid unique,
    made_at       timestamptz not null,
    made_by       text collate "C" not null,
    published_at  timestamptz,
    published_by  text collate "C",
    retired_at    timestamptz,
    row_version   bigint not null default 0,
    unique (scheme, version),
    check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    check ((state = 'DRAFT') = (published_at is null)),
    check ((published_at is null) = (published_by is null)),
    check (shipped or published_by <> made_by),
    check ((state = 'RETIRED') = (retired_at is not null)),
    check (outline or state <> 'OUTLINE'),
    check (not outline or state in ('DRAFT', 'OUTLINE')),
    check (outline = (items = 0))
);
create unique index assessment_scheme_version_current on assessment_scheme_version (scheme) where state = 'PUBLISHED';
create index assessment_scheme_version_newest on assessment_scheme_version (made_at desc, version_id desc);
create index assessment_scheme_version_state on assessment_scheme_version (state, made_at desc, version_id desc);

create function assessment_keep_scheme() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception 'a published scheme is never deleted' using errcode = 'insufficient_privilege';
        end if;
        return old;
    end if;
    if old.state <> 'DRAFT' and (new.content, new.scheme, new.version, new.outline, new.shipped, new.made_by, new.made_at,
            new.published_at, new.published_by)
            is distinct from (old.content, old.scheme, old.version, old.outline, old.shipped, old.made_by, old.made_at,
            old.published_at, old.published_by) then
        raise exception 'a published scheme never changes' using errcode = 'insufficient_privilege';
    end if;
    if old.state <> new.state and (old.state, new.state) not in
            (('DRAFT', 'PUBLISHED'), ('DRAFT', 'OUTLINE'), ('PUBLISHED', 'RETIRED')) then
        raise exception 'a scheme does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
