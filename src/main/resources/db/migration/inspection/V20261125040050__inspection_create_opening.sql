-- Who a buyer is, is opened by two people for a reason and for a limited time; each look is written down.
create table inspection_opening (
    opening_id  uuid primary key,
    buyer_id    uuid not null references inspection_buyer,
    -- With the order it left behind; null for the identity alone.
    purchase_id uuid references inspection_purchase,
    reason      text not null check (char_length(reason) between 1 and 1000),
    asked_by    text collate "C" not null,
    asked_at    timestamptz not null,
    lapses_at   timestamptz not null check (lapses_at > asked_at),
    decided_by  text collate "C",
    decided_at  timestamptz check (decided_at between asked_at and lapses_at),
    agreed      boolean,
    decision    text check (char_length(decision) between 1 and 1000),
    open_until  timestamptz check (open_until > decided_at),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (agreed is null)),
    check (decided_by <> asked_by),
    check ((agreed is true) = (open_until is not null))
);
create index inspection_opening_newest on inspection_opening (asked_at, opening_id);
create index inspection_opening_waiting on inspection_opening (asked_at) where decided_at is null;
create table inspection_opening_look (
    look_id    uuid primary key,
    opening_id uuid not null references inspection_opening,
    at         timestamptz not null,
    actor      text collate "C" not null,
    what       text collate "C" not null check (what in ('identity', 'screenshot'))
);
create index inspection_opening_look_opening on inspection_opening_look (opening_id, at);
create trigger inspection_opening_look_append_only before update or delete or truncate on inspection_opening_look
    for each statement execute function inspection_refuse_change();

-- What is sealed is looked at only under an opening that stands.
create function inspection_look_allowed() returns trigger language plpgsql as $$
begin
    if not exists (select from inspection_opening o where o.opening_id = new.opening_id and o.agreed
        and new.at <= o.open_until and new.actor in (o.asked_by, o.decided_by)) then
        raise exception 'opening % does not stand', new.opening_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger inspection_opening_look_stands before insert on inspection_opening_look
    for each row execute function inspection_look_allowed();
