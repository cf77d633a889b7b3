-- Evidence packs: what was asked for, by whom, and the hash of what came out. The file itself can be made again from its scope and
-- is then the same to the byte (docs/domain/report-pack.md), so only the hash has to be kept.
create sequence report_pack_number;

create table report_pack (
    -- Made when the form is shown, so that sending it twice asks once.
    pack_id    uuid primary key,
    number     text not null unique,
    asked_by   uuid not null,
    asked_at   timestamptz not null,
    as_of      timestamptz not null check (as_of <= asked_at),
    -- Null for all.
    merchants  text[] check (cardinality(merchants) between 1 and 1000),
    -- One list a line, with its filter as its address has it.
    parts      text not null check (char_length(parts) between 1 and 20000),
    scope_hash text not null check (scope_hash ~ '^[0-9a-f]{64}$'),
    state      text not null check (state in ('asked', 'made', 'failed')),
    job_id     uuid,
    ended_at   timestamptz,
    sha256     text check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes bigint check (size_bytes > 0),
    row_count  bigint check (row_count >= 0),
    manifest   text,
    check ((state = 'asked') = (ended_at is null)),
    check ((state = 'made') = (sha256 is not null)),
    check ((sha256 is null) = (size_bytes is null) and (sha256 is null) = (row_count is null)
        and (sha256 is null) = (manifest is null))
);
create index report_pack_newest on report_pack (asked_at, pack_id);
create index report_pack_state on report_pack (state, asked_at, pack_id);
create index report_pack_asker on report_pack (asked_by, asked_at, pack_id);
create index report_pack_scope on report_pack (scope_hash);

-- What a pack was to hold never changes, and what came out is said once.
create function report_pack_keep() returns trigger language plpgsql as $$
begin
    if old.state <> 'asked' or (new.pack_id, new.number, new.asked_by, new.asked_at, new.as_of, new.parts, new.scope_hash)
            is distinct from (old.pack_id, old.number, old.asked_by, old.asked_at, old.as_of, old.parts, old.scope_hash)
            or new.merchants is distinct from old.merchants then
        raise exception 'a pack stays as it was asked for and made' using errcode = 'insufficient_privilege';
    end if;
    return new;
end;
$$;
create trigger report_pack_kept before update on report_pack for each row execute function report_pack_keep();
create trigger report_pack_no_removal before delete or truncate on report_pack
    for each statement execute function report_refuse_change();

select past.keep('report_pack');
