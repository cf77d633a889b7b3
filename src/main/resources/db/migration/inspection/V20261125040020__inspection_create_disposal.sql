-- The end of a part. One person asks for it once it need not be kept any longer, another decides.
create table inspection_disposal (
    disposal_id uuid primary key,
    part_id     uuid not null references inspection_part,
    how         text collate "C" not null check (how in ('destroyed', 'returned', 'used_up')),
    reason      text not null check (char_length(reason) between 1 and 1000),
    asked_by    text collate "C" not null,
    asked_at    timestamptz not null,
    decided_by  text collate "C",
    decided_at  timestamptz check (decided_at >= asked_at),
    agreed      boolean,
    decision    text check (char_length(decision) between 1 and 1000),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (agreed is null)),
    check (decided_by <> asked_by)
);
create unique index inspection_disposal_open on inspection_disposal (part_id) where decided_at is null;
create unique index inspection_disposal_done on inspection_disposal (part_id) where agreed;
create index inspection_disposal_newest on inspection_disposal (asked_at, disposal_id);

-- A part goes only after a second person agreed.
create function inspection_dispose_agreed() returns trigger language plpgsql as $$
begin
    if not exists (select from inspection_disposal d where d.part_id = new.part_id and d.agreed and d.how = new.disposal) then
        raise exception 'nobody agreed to the disposal of %', new.part_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger inspection_part_disposal before update of disposed_at, disposal on inspection_part
    for each row when (new.disposed_at is not null) execute function inspection_dispose_agreed();
create index inspection_part_due on inspection_part (keep_until, part_id) where disposed_at is null;
drop index inspection_part_keep;
create index inspection_sample_category on inspection_sample (category_code, drawn_at, sample_id);
create index inspection_sample_arm on inspection_sample (arm, drawn_at, sample_id);
create index inspection_sample_plan_newest on inspection_sample (plan_id, drawn_at, sample_id);
