-- Uploaded files. The bytes lie in the data folder under their hash; one content uploaded twice has two rows and one file.
create table evidence_file (
    file_id     uuid primary key,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes  bigint not null check (size_bytes > 0),
    media_type  text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/tiff')),
    name        text not null check (char_length(name) between 1 and 200),
    -- Whose file it is: the account that may read it in the portal; null for files of the platform's own staff.
    owner_id    uuid,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    scan        text not null check (scan in ('not_scanned', 'clean', 'infected', 'failed')),
    scanned_at  timestamptz,
    check ((scan = 'not_scanned') = (scanned_at is null))
);
create index evidence_file_content on evidence_file (sha256);
create index evidence_file_owner on evidence_file (owner_id, uploaded_at desc);
