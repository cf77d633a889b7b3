-- What a notice names, the measures it brought about, what happened, and which files were sent with it.
create table penalty_ip_notice_item (
    notice_id  uuid not null references penalty_ip_notice,
    product_id text collate "C" not null check (char_length(product_id) between 1 and 64),
    title      text not null default '',
    search_id  uuid,
    publish_id uuid,
    primary key (notice_id, product_id),
    check ((search_id is null) = (publish_id is null))
);
create index penalty_ip_notice_item_product on penalty_ip_notice_item (product_id);
create table penalty_ip_notice_entry (
    entry_id  bigint generated always as identity primary key,
    notice_id uuid not null references penalty_ip_notice,
    at        timestamptz not null,
    kind      text collate "C" not null check (kind in ('received', 'refused', 'forwarded', 'countered', 'pursued', 'lifted',
        'withdrawn', 'case_opened', 'bad_faith')),
    words     text check (char_length(words) between 1 and 4000),
    actor     text collate "C" not null
);
create index penalty_ip_notice_entry_of on penalty_ip_notice_entry (notice_id, entry_id);
create table penalty_ip_notice_file (
    file_id   uuid primary key,
    notice_id uuid not null references penalty_ip_notice,
    voice     text collate "C" not null check (voice in ('holder', 'merchant')),
    added_at  timestamptz not null
);
create index penalty_ip_notice_file_of on penalty_ip_notice_file (notice_id, added_at);
create trigger penalty_ip_notice_entry_kept before update or delete or truncate on penalty_ip_notice_entry
    for each statement execute function penalty_refuse_change();
create trigger penalty_ip_notice_file_kept before update or delete or truncate on penalty_ip_notice_file
    for each statement execute function penalty_refuse_change();
create trigger penalty_ip_notice_kept before delete or truncate on penalty_ip_notice
    for each statement execute function penalty_refuse_change();
create trigger penalty_ip_notice_item_kept before delete or truncate on penalty_ip_notice_item
    for each statement execute function penalty_refuse_change();
