-- Medians of many askings, each for another shop; the clock is the server's, so that no driver is measured.
\pset footer off
create function median_of(rounds int, statement text, wanted text[]) returns numeric language plpgsql as $$
declare
    begun timestamptz;
    took  numeric[] := '{}';
begin
    for i in 1 .. rounds loop
        begun := clock_timestamp();
        execute statement using wanted[1 + i % cardinality(wanted)];
        took := took || (extract(epoch from clock_timestamp() - begun) * 1000)::numeric;
    end loop;
    return (select round(percentile_cont(0.5) within group (order by t)::numeric, 3) from unnest(took) as t);
end
$$;
create temporary table word as
    select array(select merchant_id from bench_shop tablesample system (1) limit 50) as ids,
           array(select substr(name, 1, 2) from bench_shop tablesample system (1) limit 50) as rare,
           array['鞋靴', '茶叶', '家具', '数码', '花卉'] as common,
           array(select substr(name, 1, 4) from bench_shop tablesample system (1) limit 50) as four;
\set names 'select * from (select merchant_id, name from bench_shop where shell_spoken_grams(name) @> shell_grams_of($1) limit 120) as c order by length(name) limit 5'
create function shell_grams_of(given text) returns text[] language sql immutable as $$
    select array(select substr(given, i, 2) from generate_series(1, length(given) - 1) as i) $$;
select what, ms, round(ms / min(ms) filter (where what = 'id') over (), 1) as times_id from (
    select 'id' as what, median_of(:rounds, 'select name from bench_shop where merchant_id = $1', ids) as ms from word
    union all select 'two characters, few names', median_of(:rounds, :'names', rare) from word
    union all select 'two characters, one name in forty', median_of(:rounds, :'names', common) from word
    union all select 'four characters', median_of(:rounds, :'names', four) from word) as figures;
select pg_size_pretty(pg_relation_size('bench_shop')) as names, pg_size_pretty(pg_relation_size('bench_shop_grams')) as index;
