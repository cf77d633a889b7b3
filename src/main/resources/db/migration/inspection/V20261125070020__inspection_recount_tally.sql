-- The sums anew from the single results: a nightly job compares them with those kept, and makes them again where asked to.
create view inspection_tally_recount with (security_invoker = true) as
with counted as (
    select category_code, merchant_id, lab_id, plan_id,
           to_char(concluded_on, 'YYYY') as year, to_char(concluded_on, 'YYYY"-Q"Q') as quarter,
           (arm = 'control' and passed)::int as control_passed, (arm = 'control' and not passed)::int as control_failed,
           (arm = 'risk' and passed)::int as risk_passed, (arm = 'risk' and not passed)::int as risk_failed,
           (arm = 'lot' and passed)::int as lot_passed, (arm = 'lot' and not passed)::int as lot_failed,
           (arm = 'follow_up' and passed)::int as follow_up_passed, (arm = 'follow_up' and not passed)::int as follow_up_failed,
           retested::int as retested, overturned::int as overturned
      from inspection_concluded where withdrawn_at is null
), keyed as (
    select 'all' as dimension, '' as key, c.* from counted c
    union all select 'category', coalesce(category_code, ''), c.* from counted c
    union all select 'merchant', merchant_id, c.* from counted c
    union all select 'lab', lab_id::text, c.* from counted c where lab_id is not null
    union all select 'plan', plan_id::text, c.* from counted c where plan_id is not null
), quarters as (
    select dimension, key, year, quarter,
           sum(control_passed) as control_passed, sum(control_failed) as control_failed,
           sum(risk_passed) as risk_passed, sum(risk_failed) as risk_failed,
           sum(lot_passed) as lot_passed, sum(lot_failed) as lot_failed,
           sum(follow_up_passed) as follow_up_passed, sum(follow_up_failed) as follow_up_failed,
           sum(retested) as retested, sum(overturned) as overturned
      from keyed group by dimension, key, year, quarter
)
select q.dimension, p.period, q.key,
       sum(control_passed)::bigint as control_passed, sum(control_failed)::bigint as control_failed,
       sum(risk_passed)::bigint as risk_passed, sum(risk_failed)::bigint as risk_failed,
       sum(lot_passed)::bigint as lot_passed, sum(lot_failed)::bigint as lot_failed,
       sum(follow_up_passed)::bigint as follow_up_passed, sum(follow_up_failed)::bigint as follow_up_failed,
       sum(retested)::bigint as retested, sum(overturned)::bigint as overturned
  from quarters q cross join lateral (values ('all'), (q.year), (q.quarter)) as p (period)
 group by q.dimension, p.period, q.key;
