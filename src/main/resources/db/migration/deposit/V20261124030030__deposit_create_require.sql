-- Writes down what is required of shops as they stand: ends what no longer holds, adds what holds now, and answers whose requirement
-- is another than before. Whoever calls it holds the lock that keeps two of them apart.
create function deposit_require(
    p_merchants text[], p_at timestamptz, p_version integer,
    p_codes text[], p_code_minors bigint[], p_code_currencies text[],
    p_types text[], p_type_minors bigint[], p_type_currencies text[])
returns table (merchant_id text)
language sql volatile as $$
    with claims as materialized (
        select distinct on (c.merchant_id, c.currency) c.*
          from deposit_claims(p_merchants, p_at, p_codes, p_code_minors, p_code_currencies,
                              p_types, p_type_minors, p_type_currencies) c
         where c.amount_minor > 0
         order by c.merchant_id, c.currency, c.amount_minor desc, c.basis, c.code
    ), ended as (
        update deposit_requirement r set until = greatest(p_at, r.since)
         where r.until is null and r.merchant_id = any(p_merchants)
           and not exists (select from claims c where c.merchant_id = r.merchant_id and c.currency = r.currency
                and (c.amount_minor, c.basis, c.code, c.source_code) = (r.amount_minor, r.basis, r.code, r.source_code))
        returning r.merchant_id, r.currency
    ), added as (
        insert into deposit_requirement
            (merchant_id, currency, amount_minor, basis, code, source_code, tariff_version, since)
        select c.merchant_id, c.currency, c.amount_minor, c.basis, c.code, c.source_code, p_version, p_at
          from claims c
         -- All that ends has ended before the first row is added.
         where (select count(*) from ended) >= 0
           and (exists (select from ended e where e.merchant_id = c.merchant_id and e.currency = c.currency)
                or not exists (select from deposit_requirement r
                    where r.until is null and r.merchant_id = c.merchant_id and r.currency = c.currency))
        returning deposit_requirement.merchant_id
    )
    select e.merchant_id from ended e union select a.merchant_id from added a
$$;
