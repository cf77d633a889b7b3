-- A lot has a number people can say. One presented again after it was refused does not count for switching (ISO 2859-1, 9.3), and one
-- whose sample can no longer be completed is given up without a judgement. What was judged stays as it is.
create sequence inspection_lot_number;
create function inspection_next_lot_number() returns text language sql as $$
    select 'LT-' || extract(year from now()) || '-' || lpad(n::text, greatest(6, length(n::text)), '0')
      from nextval('inspection_lot_number') n
$$;
alter table inspection_lot
    add number text collate "C" not null unique default inspection_next_lot_number(),
    add resubmission_of uuid unique references inspection_lot check (resubmission_of <> lot_id),
    add abandoned_at timestamptz check (abandoned_at >= opened_at),
    add abandoned_by text collate "C",
    add abandoned_reason text check (char_length(abandoned_reason) between 1 and 1000),
    -- One word for the list and its index.
    add state text collate "C" not null generated always as (
        case when abandoned_at is not null then 'abandoned' when accepted is null then 'open'
             when accepted then 'accepted' else 'refused' end) stored,
    add check (num_nonnulls(abandoned_at, abandoned_by, abandoned_reason) in (0, 3)),
    add check (abandoned_at is null or judged_at is null),
    add check (accepted is null or accepted = (nonconforming <= accept)),
    add check (nonconforming <= sample_size or aql > 10);
create index inspection_lot_newest on inspection_lot (opened_at, lot_id);
create index inspection_lot_merchant on inspection_lot (merchant_id, opened_at, lot_id);
create index inspection_lot_category on inspection_lot (category_code, opened_at, lot_id);
create index inspection_lot_severity on inspection_lot (severity, opened_at, lot_id);
create index inspection_lot_state on inspection_lot (state, opened_at, lot_id);
create function inspection_keep_judged_lot() returns trigger language plpgsql as $$
begin
    raise exception 'lot % is over', old.number using errcode = 'restrict_violation';
end $$;
create trigger inspection_lot_judged_stays before update or delete on inspection_lot
    for each row when (old.judged_at is not null or old.abandoned_at is not null)
    execute function inspection_keep_judged_lot();
