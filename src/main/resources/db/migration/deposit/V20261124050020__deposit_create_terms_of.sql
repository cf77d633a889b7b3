-- The one place that says which terms cover an order (docs/domain/deposit-fund.md): the API, the calendar and the lists all ask it.
create function deposit_terms_of(o trade_order, p_at timestamptz) returns setof deposit_term
language sql stable as $$
    select t.*
      from deposit_term t
     where t.merchant_id = o.merchant_id
       and t.starts_at <= p_at and (t.lifted_at is null or t.lifted_at > p_at)
       and (t.scope = 'merchant' or t.scope_id = case t.scope when 'product' then o.product_id else o.order_id end)
       and (t.while_in_force or o.paid_at <= t.starts_at)
       and (o.completed_at is null or o.completed_at > t.starts_at
            -- A claim also holds an order that was completed but not yet settled when the claim was opened.
            or t.days is null and exists (
                select from deposit_term d
                 where d.merchant_id = o.merchant_id and d.days is not null
                   and d.starts_at <= t.starts_at and (d.lifted_at is null or d.lifted_at > t.starts_at)
                   and (d.scope = 'merchant' or d.scope_id = case d.scope when 'product' then o.product_id else o.order_id end)
                   and (d.while_in_force or o.paid_at <= d.starts_at)
                   and o.completed_at > d.starts_at
                   and o.completed_at + d.days * interval '24 hours' > t.starts_at))
$$;
