-- Shops of made-up names: two characters of a thousand, a kind of goods of forty, an ending of ten.
set synchronous_commit = off;
create table bench_shop (merchant_id text collate "C" primary key, name text not null);
select setseed(0.5);
insert into bench_shop
select 'shop-' || n,
       substr(abc, 1 + (random() * 999)::int, 1) || substr(abc, 1 + (random() * 999)::int, 1)
           || (array['鞋靴','茶叶','家具','家纺','护肤','影音','耳机','厨具','女装','男装','童装','玩具','文具','手表','珠宝','箱包','洗护','母婴',
                     '零食','粮油','生鲜','酒水','保健','器械','五金','灯具','建材','汽配','单车','户外','渔具','乐器','图书','数码','手机','电脑',
                     '相机','宠物','花卉','农资'])[1 + (random() * 39)::int]
           || (array['旗舰店','专营店','专卖店','小铺','工坊','商行','集市','严选','生活馆','家居'])[1 + (random() * 9)::int]
from (select string_agg(key, '' order by key) as abc from (select key from jsonb_each_text(shell_readings()) order by md5(key) limit 1000) as k) as letters,
     generate_series(1, :shops) as n;
create index bench_shop_grams on bench_shop using gin (shell_spoken_grams(name));
vacuum analyze bench_shop;
