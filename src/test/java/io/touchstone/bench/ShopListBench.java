package io.touchstone.bench;

import io.touchstone.credit.CreditLevel.Tier;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.merchant.MerchantState;
import io.touchstone.standing.domain.ShopDirectory;
import io.touchstone.standing.domain.ShopFilter;
import io.touchstone.standing.domain.ShopRow;
import io.touchstone.standing.domain.ShopSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * P7: a page of 20 shops at the deepest place beside the first, over every filter and sort that the page offers; and the same at
 * more rows. Arguments: smaller table (10000), larger table (200000), rounds (3).
 */
final class ShopListBench {

    private static final String DATABASE = "bench_list";
    private static final int PAGE = 20;
    private static final int CATEGORIES = 20;
    private static final int REPEATS = 6;

    private ShopListBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1], numbers[2]), 10_000, 200_000, 3);
    }

    private static void measure(int few, int many, int rounds) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("bench", "", "standing:read"));
        BenchDatabase.create(DATABASE);
        try (Product product = Product.start(DATABASE)) {
            ShopDirectory list = product.bean(ShopDirectory.class);
            JdbcTemplate db = product.bean(JdbcTemplate.class);
            fill(0, few);
            Ratio.Result small = new Ratio(
                            new Pages(list, places(db, true), "deepest page of " + few),
                            new Pages(list, places(db, false), "first page of " + few))
                    .measure(rounds);
            fill(few, many);
            List<Place> deep = places(db, true);
            Ratio.Result large = new Ratio(
                            new Pages(list, deep, "deepest page of " + many),
                            new Pages(list, places(db, false), "first page of " + many))
                    .measure(rounds);
            Ratio.Result floor = new Ratio(new Pages(list, deep, "deepest page of " + many), new Floor(db)).measure(1);
            Report.atMost("P7 deepest page over first", large.median(), 1.5);
            Report.atMost(
                    "P7 " + many + " rows over " + few,
                    large.subject().cpuMicros() / small.subject().cpuMicros(),
                    1.5);
            Report.line("       P7 deepest page over \"select 1\": %.2f", floor.median());
            Report.atMost("P7 slowest page of all, ms", slowest(list, deep), 20);
        }
    }

    /** A filter, a sort and a place in the list. */
    private record Place(
            ShopFilter filter, ShopSort sort, @Nullable String cursor) {}

    private static List<Place> places(JdbcTemplate db, boolean deepest) {
        List<Place> places = new ArrayList<>();
        for (ShopFilter filter : filters()) {
            for (ShopSort.By by : ShopSort.By.values()) {
                for (boolean descending : new boolean[] {true, false}) {
                    ShopSort sort = new ShopSort(by, descending);
                    places.add(new Place(filter, sort, deepest ? deepest(db, filter, sort) : null));
                }
            }
        }
        return places;
    }

    private static List<ShopFilter> filters() {
        return List.of(
                ShopFilter.NONE,
                new ShopFilter(null, "c7", null, null),
                new ShopFilter(null, null, MerchantState.ACTIVE, null),
                new ShopFilter(null, null, null, Tier.STAR),
                new ShopFilter(null, null, MerchantState.ACTIVE, Tier.STAR),
                new ShopFilter(null, "c7", MerchantState.ACTIVE, null),
                new ShopFilter(null, "c7", null, Tier.STAR),
                new ShopFilter(null, "c7", MerchantState.ACTIVE, Tier.STAR));
    }

    /** The cursor of the row before the last page, found from the other end. */
    private static @Nullable String deepest(JdbcTemplate db, ShopFilter filter, ShopSort sort) {
        StringBuilder sql =
                new StringBuilder("select ").append(column(sort)).append(", merchant_id from standing_shop where true");
        if (filter.categoryCode() != null) {
            sql.append(" and category_code = '").append(filter.categoryCode()).append("'");
        }
        if (filter.state() != null) {
            sql.append(" and state = '").append(filter.state().word()).append("'");
        }
        if (filter.tier() != null) {
            sql.append(" and tier = '").append(filter.tier().word()).append("'");
        }
        String direction = sort.descending() ? "" : " desc";
        sql.append(" order by 1")
                .append(direction)
                .append(", 2")
                .append(direction)
                .append(" offset ")
                .append(PAGE);
        return db
                .query(
                        sql.append(" limit 1").toString(),
                        (row, index) -> Cursor.encode(List.of(Long.toString(row.getLong(1)), row.getString(2))))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static String column(ShopSort sort) {
        return sort.by() == ShopSort.By.ID ? "0" : sort.by().name().toLowerCase(Locale.ROOT);
    }

    private static double slowest(ShopDirectory list, List<Place> places) {
        double slowest = 0;
        for (Place place : places) {
            double best = Double.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                long begin = System.nanoTime();
                list.page(place.filter(), place.sort(), place.cursor(), PAGE);
                best = Math.min(best, (System.nanoTime() - begin) / 1e6);
            }
            slowest = Math.max(slowest, best);
        }
        return slowest;
    }

    /** The indexes are dropped and made anew behind the rows: a million rows through twenty of them would take a quarter of an hour. */
    private static void fill(int from, int to) throws Exception {
        List<String> indexes = BenchDatabase.texts(
                DATABASE,
                "select indexdef from pg_indexes where tablename = 'standing_shop' and indexname <> 'standing_shop_pkey'");
        for (String name : BenchDatabase.texts(
                DATABASE,
                "select indexname from pg_indexes where tablename = 'standing_shop' and indexname <> 'standing_shop_pkey'")) {
            BenchDatabase.execute(DATABASE, "drop index " + name);
        }
        insert(from, to);
        for (String index : indexes) {
            BenchDatabase.execute(DATABASE, index);
        }
        BenchDatabase.execute(DATABASE, "vacuum analyze standing_shop");
    }

    private static void insert(int from, int to) throws Exception {
        BenchDatabase.execute(DATABASE, """
                insert into standing_shop (merchant_id, name, name_key, category_code, state, tier, level_rank, points,
                        positive_rate, description, service, logistics)
                select 's' || i, 'Shop ' || h, 'shop ' || h, 'c' || h %% %d,
                       case when h %% 17 = 0 then 'suspended' else 'active' end,
                       case when h %% 5 = 0 then 'none' when h %% 5 < 3 then 'star' when h %% 5 = 3 then 'diamond' else 'crown' end,
                       h %% 5, h %% 100000, 90000 + h %% 10000, 300000 + h * 7 %% 200000, 300000 + h * 11 %% 200000,
                       300000 + h * 13 %% 200000
                from (select i, (i::bigint * 2654435761 %% 4294967291) as h from generate_series(%d, %d) i) made
                """.formatted(CATEGORIES, from + 1, to));
    }

    /** One page at each place. */
    private record Pages(ShopDirectory list, List<Place> places, String name) implements Arm {

        @Override
        public long run() {
            for (int i = 0; i < REPEATS; i++) {
                for (Place place : places) {
                    KeysetPage<ShopRow> page = list.page(place.filter(), place.sort(), place.cursor(), PAGE);
                    Report.mustEqual("rows of a page", page.items().size(), PAGE);
                }
            }
            return (long) REPEATS * places.size();
        }
    }

    /** The floor: a round trip. */
    private record Floor(JdbcTemplate db) implements Arm {

        private static final int TRIPS = 2_000;

        @Override
        public String name() {
            return "select 1";
        }

        @Override
        public long run() {
            for (int i = 0; i < TRIPS; i++) {
                Report.mustEqual("one", db.queryForObject("select 1", Integer.class), 1);
            }
            return TRIPS;
        }
    }
}
