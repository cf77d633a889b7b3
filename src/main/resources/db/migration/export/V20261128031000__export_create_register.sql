-- What left the application, row by row: so that a file somebody brings back can be told from one that was changed, and so that
-- whoever was given a table can be named.
create table export_entry (
    entry_id      uuid primary key,
    source        text collate "C" not null check (char_length(source) between 1 and 80),
    format        text collate "C" not null check (format in ('CSV', 'XLSX', 'PDF')),
    filter        jsonb not null check (jsonb_typeof(filter) = 'object'),
    as_of         timestamptz,
    merchants     text[] collate "C",
    columns       text[] collate "C" not null,
    row_count     bigint not null check (row_count >= 0),
    sha256        text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file_name     text collate "C" not null check (char_length(file_name) between 1 and 200),
    file_size     bigint not null check (file_size >= 0),
    file_sha256   text collate "C" not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    -- of the headings as the file has them: tells which table a file is of
    heading_hash  text collate "C" not null check (heading_hash ~ '^[0-9a-f]{64}$'),
    -- how the hash stood after every mark_step rows, eight bytes each: tells at which row a file differs
    marks         bytea not null check (octet_length(marks) <= 16384),
    mark_step     bigint not null check (mark_step >= 1),
    actor_kind    text collate "C" not null
        check (actor_kind in ('STAFF', 'MERCHANT', 'PARTNER', 'TOKEN', 'SYSTEM', 'ANONYMOUS')),
    actor_id      text collate "C" not null,
    job_id        uuid,
    at            timestamptz not null
);
create index export_entry_newest on export_entry (at desc, entry_id desc);
create index export_entry_actor on export_entry (actor_id, at desc, entry_id desc);
create index export_entry_source on export_entry (source, at desc, entry_id desc);
create index export_entry_format on export_entry (format, at desc, entry_id desc);
create index export_entry_sha256 on export_entry (sha256, at desc);
create index export_entry_file on export_entry (file_sha256);
create index export_entry_heading on export_entry (heading_hash, at desc);

create function export_refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger export_entry_kept before update or delete or truncate on export_entry
    for each statement execute function export_refuse_change();

-- Told by its own time, as the register is only added to (docs/domain/lens.md).
select lens.date('export_entry', 'at');
