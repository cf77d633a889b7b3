-- How a parcel came: opened before the eyes of staff, with pictures (rules.md 8.1). What was not as it should be stops the sample
-- (rules.md 8.2); goods without a spare are tested, but cannot be tested again.
create table inspection_reception (
    sample_id     uuid primary key references inspection_sample,
    parcel_intact boolean not null,
    as_ordered    boolean not null,
    units         integer not null check (units between 0 and 100000),
    note          text check (char_length(note) between 1 and 1000),
    at            timestamptz not null,
    actor         text collate "C" not null
);
create trigger inspection_reception_append_only before update or delete or truncate on inspection_reception
    for each statement execute function inspection_refuse_change();

create table inspection_photo (
    sample_id uuid not null references inspection_sample,
    file_id   uuid not null references evidence_file,
    sha256    text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    subject   text collate "C" not null check (subject in ('parcel', 'unpacking', 'goods', 'seal')),
    added_at  timestamptz not null,
    added_by  text collate "C" not null,
    primary key (sample_id, file_id)
);
create index inspection_photo_file on inspection_photo (file_id);
create trigger inspection_photo_append_only before update or delete or truncate on inspection_photo
    for each statement execute function inspection_refuse_change();
