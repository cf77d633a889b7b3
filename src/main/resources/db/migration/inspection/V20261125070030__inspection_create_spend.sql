-- Sums of what inspection costs, kept with each line of the book, so that the cost of a finding and the burn of a budget are one read.
create table inspection_spend (
    dimension    text collate "C" not null check (dimension in ('all', 'category', 'arm', 'plan')),
    period       text collate "C" not null check (period ~ '^(all|[0-9]{4}(-Q[1-4]|-[0-9]{2})?)$'),
    -- Blank for all, for lines of no plan or sample, and for samples whose category nobody reported.
    key          text collate "C" not null,
    currency     text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    bearer       text collate "C" not null check (bearer in ('platform', 'merchant')),
    kind         text collate "C" not null check (kind in
        ('goods', 'postage', 'test', 'retest', 'storage', 'disposal', 'appraisal', 'other')),
    amount_minor bigint not null,
    primary key (dimension, period, key, currency, bearer, kind)
);
-- By plan over months: the curve of a budget.
create index inspection_spend_key on inspection_spend (dimension, key, period);

-- What each line adds to which sum; days are those of the zone that the caller names.
create function inspection_spend_lines(zone text) returns table (
    cost_id uuid, dimension text, period text, key text, currency text, bearer text, kind text, amount_minor bigint)
    language sql stable as $$
    select c.cost_id, d.dimension, p.period, d.key, c.currency, c.bearer, c.kind, c.amount_minor
      from inspection_cost c
      left join inspection_sample s using (sample_id)
     cross join lateral (values ('all', ''), ('arm', coalesce(s.arm, '')), ('category', coalesce(s.category_code, '')),
           ('plan', coalesce(c.plan_id::text, ''))) as d (dimension, key)
     cross join lateral (values ('all'), (to_char(c.at at time zone zone, 'YYYY')), (to_char(c.at at time zone zone, 'YYYY"-Q"Q')),
           (to_char(c.at at time zone zone, 'YYYY-MM'))) as p (period)
$$;

-- Money of inspection is no business of partners' seats.
alter table inspection_cost enable row level security;
alter table inspection_cost force row level security;
create policy inspection_cost_seat on inspection_cost using ((select shell_seat()) is null);
alter table inspection_spend enable row level security;
alter table inspection_spend force row level security;
create policy inspection_spend_seat on inspection_spend using ((select shell_seat()) is null);
