-- Each state a sample came to, for the page that shows its whole life.
create table inspection_sample_step (
    sample_id uuid not null references inspection_sample,
    seq       integer not null check (seq >= 0),
    state     text collate "C" not null check (state in
        ('drawn', 'ordered', 'received', 'sealed', 'testing', 'reported', 'passed', 'failed', 'stopped', 'cancelled')),
    at        timestamptz not null,
    actor     text collate "C" not null,
    reason    text check (char_length(reason) between 1 and 1000),
    primary key (sample_id, seq)
);
create trigger inspection_sample_step_append_only before update or delete or truncate on inspection_sample_step
    for each statement execute function inspection_refuse_change();

-- A row is added with the draw and with every later change of state, whoever makes it.
create function inspection_note_step() returns trigger language plpgsql as $$
begin
    insert into inspection_sample_step (sample_id, seq, state, at, actor, reason)
    values (new.sample_id, new.version, new.state, coalesce(new.moved_at, new.drawn_at), new.moved_by, new.end_reason);
    return null;
end $$;
alter table inspection_sample add column moved_at timestamptz;
alter table inspection_sample add column moved_by text collate "C" not null default 'SYSTEM:unknown';
create trigger inspection_sample_noted_draw after insert on inspection_sample
    for each row execute function inspection_note_step();
create trigger inspection_sample_noted_move after update of state on inspection_sample
    for each row when (old.state is distinct from new.state) execute function inspection_note_step();
