-- The units of a delivery that are looked at, in their drawn order, and everything that was ever said about each.
create table inspection_delivery_unit (
    delivery_id uuid not null references inspection_delivery,
    unit_no     integer not null check (unit_no >= 1),
    -- Its place in the drawn order.
    turn        integer not null check (turn >= 1),
    phase       text collate "C" not null check (phase in ('sample', 'screen')),
    outcome     text collate "C" check (outcome in ('accepted', 'rejected')),
    defect      text collate "C" check (defect in ('safety', 'function', 'appearance', 'label', 'damage', 'wrong_goods', 'other')),
    note        text check (char_length(note) between 1 and 500),
    photo       uuid,
    primary key (delivery_id, unit_no),
    unique (delivery_id, turn),
    -- A rejected unit says what is wrong with it.
    check ((outcome is not distinct from 'rejected') = (defect is not null)),
    check (outcome is not null or (note is null and photo is null))
);
create index inspection_delivery_unit_open on inspection_delivery_unit (delivery_id, turn) where outcome is null;
create index inspection_delivery_unit_rejected on inspection_delivery_unit (delivery_id, turn) where outcome = 'rejected';

create table inspection_delivery_result (
    result_id   bigint generated always as identity primary key,
    delivery_id uuid not null,
    unit_no     integer not null,
    outcome     text collate "C" not null check (outcome in ('accepted', 'rejected')),
    defect      text collate "C",
    note        text,
    photo       uuid,
    by_file     boolean not null,
    at          timestamptz not null,
    actor       text collate "C" not null,
    foreign key (delivery_id, unit_no) references inspection_delivery_unit
);
create index inspection_delivery_result_unit on inspection_delivery_result (delivery_id, unit_no, result_id);
create trigger inspection_delivery_result_append_only before update or delete or truncate on inspection_delivery_result
    for each statement execute function inspection_refuse_change();

-- A sample unit says nothing else once the lot is decided, and a screened one once screening is over.
create function inspection_keep_unit() returns trigger language plpgsql as $$
declare
    now_in text;
begin
    select state into now_in from inspection_delivery where delivery_id = old.delivery_id;
    if (now_in, old.phase) not in (('inspecting', 'sample'), ('screening', 'screen')) then
        raise exception 'units of a delivery that is % stay as they are', now_in using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger inspection_delivery_unit_stays before update on inspection_delivery_unit
    for each row execute function inspection_keep_unit();
