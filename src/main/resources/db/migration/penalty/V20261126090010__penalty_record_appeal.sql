-- What was said and done about an appeal, and which papers were sent with it; only ever added to.
create table penalty_appeal_entry (
    entry_id  bigint generated always as identity primary key,
    appeal_id uuid not null references penalty_appeal,
    at        timestamptz not null,
    kind      text collate "C" not null check (kind in ('filed', 'message', 'claimed', 'released', 'escalated', 'upheld', 'varied',
        'overturned', 'withdrawn', 'moot')),
    voice     text collate "C" not null check (voice in ('merchant', 'reporter', 'platform')),
    words     text check (char_length(words) between 1 and 5000),
    actor     text not null,
    check (kind <> 'message' or words is not null)
);
create index penalty_appeal_entry_of on penalty_appeal_entry (appeal_id, entry_id);
create table penalty_appeal_file (
    file_id   uuid primary key,
    appeal_id uuid not null references penalty_appeal,
    added_by  text collate "C" not null,
    added_at  timestamptz not null
);
create index penalty_appeal_file_of on penalty_appeal_file (appeal_id, added_at);
create trigger penalty_appeal_entry_kept before update or delete or truncate on penalty_appeal_entry
    for each statement execute function penalty_refuse_change();
create trigger penalty_appeal_file_kept before update or delete or truncate on penalty_appeal_file
    for each statement execute function penalty_refuse_change();
create trigger penalty_appeal_kept before delete or truncate on penalty_appeal
    for each statement execute function penalty_refuse_change();
