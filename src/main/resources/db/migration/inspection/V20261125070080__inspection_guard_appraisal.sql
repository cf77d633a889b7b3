-- What was laid before the owner of a brand, and what it laid before us; nothing of it disappears.
create table inspection_appraisal_file (
    appraisal_id uuid not null references inspection_appraisal,
    file_id      uuid not null references evidence_file,
    note         text not null check (char_length(note) <= 500),
    from_owner   boolean not null,
    added_at     timestamptz not null,
    added_by     text collate "C" not null,
    primary key (appraisal_id, file_id)
);
create index inspection_appraisal_file_file on inspection_appraisal_file (file_id);
create trigger inspection_appraisal_file_append_only before update or delete or truncate on inspection_appraisal_file
    for each statement execute function inspection_refuse_change();

-- Who signed never asked, and never accepts.
create function inspection_guard_appraisal() returns trigger language plpgsql as $$
begin
    if new.state in ('signed', 'accepted') and not exists (
            select from inspection_appraisal_statement s where s.appraisal_id = new.appraisal_id and s.round = new.round
               and s.signed_by not in (new.requested_by, coalesce(new.accepted_by, ''))) then
        raise exception 'an appraisal needs a statement signed by another person' using errcode = 'check_violation';
    end if;
    if old.state in ('accepted', 'withdrawn') then
        raise exception 'an appraisal that has ended stays' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger inspection_appraisal_guard before update on inspection_appraisal
    for each row execute function inspection_guard_appraisal();

-- A seat sees the cases of its own brand owner and nothing else (ASVS 8.4.1). The owner of the tables sees all, for foreign keys.
do $$
declare guarded text;
begin
    foreach guarded in array array['inspection_brand_owner', 'inspection_brand_owner_brand', 'inspection_brand_owner_member',
        'inspection_appraisal', 'inspection_appraisal_statement', 'inspection_appraisal_file']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I to current_user using (true)', guarded || '_owner', guarded);
    end loop;
    foreach guarded in array array['inspection_brand_owner', 'inspection_brand_owner_brand', 'inspection_appraisal']
    loop
        execute format('create policy %I on %I using ((select shell_seat()) is null or owner_id in
            (select m.owner_id from inspection_brand_owner_member m where m.account_id = (select shell_seat())))',
            guarded || '_seat', guarded);
    end loop;
    foreach guarded in array array['inspection_appraisal_statement', 'inspection_appraisal_file']
    loop
        execute format('create policy %I on %I using ((select shell_seat()) is null
            or appraisal_id in (select a.appraisal_id from inspection_appraisal a))', guarded || '_seat', guarded);
    end loop;
end $$;
create policy inspection_brand_owner_member_seat on inspection_brand_owner_member
    using ((select shell_seat()) is null or account_id = (select shell_seat()));
create policy evidence_file_appraisal on evidence_file for select
    using ((select shell_seat()) is not null
        and exists (select from inspection_appraisal_file f where f.file_id = evidence_file.file_id));
