-- A listing that a decision took off the shelf is not live (ruling G1). What the rules claim from merchants at an instant: one row for each category with a live listing, with the amount of that
-- category or of its nearest ancestor that has one, and one for the shop type. The tariff's own amounts go before the categories'.
create or replace function deposit_claims(
    p_merchants text[], p_at timestamptz,
    p_codes text[], p_code_minors bigint[], p_code_currencies text[],
    p_types text[], p_type_minors bigint[], p_type_currencies text[])
returns table (merchant_id text, basis text, code text, source_code text, amount_minor bigint, currency text)
language sql stable as $$
    with recursive asked (merchant_id) as (
        select distinct m.id collate "C" from unnest(p_merchants) m (id)
    ), live as (
        select a.merchant_id, listed.category_code
          from asked a
         cross join lateral (
            -- From category to category through the index, never over a shop's products.
            with recursive step as (
                (select p.category_code, p.listed_at from catalog_product p
                  where p.merchant_id = a.merchant_id and not p.bare and p.open_removals = 0
                  order by p.category_code, p.listed_at nulls first limit 1)
                union all
                select n.category_code, n.listed_at
                  from step s
                 cross join lateral (
                    select p.category_code, p.listed_at from catalog_product p
                     where p.merchant_id = a.merchant_id and not p.bare and p.open_removals = 0 and p.category_code > s.category_code
                     order by p.category_code, p.listed_at nulls first limit 1) n
            )
            select step.category_code from step where step.listed_at is null or step.listed_at <= p_at) listed
    ), own as (
        select * from unnest(p_codes, p_code_minors, p_code_currencies) o (category_code, amount_minor, currency)
    ), priced as not materialized (
        select c.category_code, c.parent_code,
               coalesce(o.amount_minor, c.deposit_minor) as amount_minor,
               coalesce(o.currency, c.currency, 'CNY') as currency
          from taxonomy_category c left join own o on o.category_code = c.category_code
    ), climb (category_code, at_code) as (
        select distinct l.category_code, l.category_code from live l
        union all
        select u.category_code, c.parent_code
          from climb u join priced c on c.category_code = u.at_code
         where c.amount_minor is null and c.parent_code is not null
    )
    select l.merchant_id, 'category', l.category_code, c.category_code, c.amount_minor, c.currency
      from live l
      join climb u on u.category_code = l.category_code
      join priced c on c.category_code = u.at_code and c.amount_minor is not null
    union all
    select a.merchant_id, 'shop_type', t.type, t.type, t.amount_minor, t.currency
      from asked a
      join merchant_shop_v m on m.merchant_id = a.merchant_id
      join unnest(p_types, p_type_minors, p_type_currencies) t (type, amount_minor, currency) on t.type = m.shop_type
$$;
