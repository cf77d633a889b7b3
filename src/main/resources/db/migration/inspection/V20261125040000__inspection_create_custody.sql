-- Who held which part of a sample when, and how its seal was found. Rows are only added, and each begins where the one before it ended:
-- a row that does not says so itself (gap), and then, as with a broken seal, nothing may follow from the sample any more.
create table inspection_custody (
    part_id      uuid not null references inspection_part,
    seq          integer not null check (seq >= 1),
    step         text collate "C" not null check (step in ('sealed', 'handed', 'checked')),
    -- Who gave it, as the one who received it says.
    from_kind    text collate "C" check (from_kind in ('store', 'courier', 'lab', 'merchant', 'other')),
    from_name    text check (char_length(from_name) between 1 and 200),
    to_kind      text collate "C" not null check (to_kind in ('store', 'courier', 'lab', 'merchant', 'other')),
    to_name      text not null check (char_length(to_name) between 1 and 200),
    at           timestamptz not null,
    recorded_at  timestamptz not null check (recorded_at >= at),
    -- Opened: by the laboratory it was sent to, for the test.
    seal         text collate "C" not null check (seal in ('intact', 'broken', 'opened')),
    gap          boolean not null,
    photo_id     uuid references evidence_file,
    photo_sha256 text collate "C" check (photo_sha256 ~ '^[0-9a-f]{64}$'),
    note         text check (char_length(note) between 1 and 1000),
    actor        text collate "C" not null,
    primary key (part_id, seq),
    check ((from_kind is null) = (from_name is null)),
    check ((step = 'sealed') = (seq = 1)),
    check (seq > 1 or (from_kind is null and seal = 'intact' and not gap)),
    check (seq = 1 or from_kind is not null),
    check (step <> 'checked' or (from_kind, from_name) = (to_kind, to_name)),
    check ((photo_id is null) = (photo_sha256 is null))
);
create index inspection_custody_holder on inspection_custody (to_kind, to_name, at);
create trigger inspection_custody_append_only before update or delete or truncate on inspection_custody
    for each statement execute function inspection_refuse_change();

create function inspection_continue_custody() returns trigger language plpgsql as $$
declare
    last inspection_custody;
begin
    select * into last from inspection_custody c where c.part_id = new.part_id order by c.seq desc limit 1;
    if new.seq <> coalesce(last.seq, 0) + 1 or new.at < last.at then
        raise exception 'custody of % goes on from step %', new.part_id, last.seq using errcode = 'check_violation';
    end if;
    if new.seq > 1 and new.gap <> ((new.from_kind, new.from_name) is distinct from (last.to_kind, last.to_name)) then
        raise exception 'custody of % has a gap that is not named', new.part_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger inspection_custody_continues before insert on inspection_custody
    for each row execute function inspection_continue_custody();

-- The merchant's own part decides nothing; whatever happens to it stops nothing.
create function inspection_stop_on_breach() returns trigger language plpgsql as $$
begin
    if exists (select from inspection_part p join inspection_sample s using (sample_id)
        where p.part_id = new.part_id and p.kind <> 'merchant' and s.state not in ('stopped', 'passed', 'failed')) then
        raise exception 'a breach of custody of % stops its sample', new.part_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger inspection_custody_breach after insert on inspection_custody deferrable initially deferred
    for each row when (new.gap or new.seal = 'broken') execute function inspection_stop_on_breach();
