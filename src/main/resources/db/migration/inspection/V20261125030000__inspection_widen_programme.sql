-- A programme spends money, so another person than its author opens it; what it looks at has a reason for each category (D3).
alter table inspection_programme
    add column once       uuid unique,
    add column opened_by  text collate "C",
    add column opened_at  timestamptz,
    add column closed_at  timestamptz,
    add constraint inspection_programme_second_person check (opened_by <> created_by),
    add constraint inspection_programme_opened check ((opened_at is null) = (opened_by is null) and (state <> 'open' or opened_at is not null)),
    add constraint inspection_programme_ended check ((state = 'closed') = (closed_at is not null));
create index inspection_programme_newest on inspection_programme (quarter, programme_id);
create index inspection_programme_state on inspection_programme (state, quarter, programme_id);

create table inspection_programme_focus (
    programme_id  uuid not null references inspection_programme,
    position      integer not null check (position >= 0),
    category_code text collate "C" not null references taxonomy_category,
    reason        text not null check (char_length(reason) between 1 and 1000),
    primary key (programme_id, position),
    unique (programme_id, category_code)
);
