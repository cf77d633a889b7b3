package io.touchstone.standing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.credit.CreditLevel.Tier;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.merchant.MerchantState;
import io.touchstone.support.TestClock;
import io.touchstone.support.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The list of shops over made-up rows: few different values, so that ties abound. */
class ShopDirectoryTests {

    private static final long SEED = 20261122;
    private static final int SHOPS = 400;
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final SingleConnectionDataSource ONE_CONNECTION = connect();
    private static final JdbcTemplate JDBC = new JdbcTemplate(ONE_CONNECTION);
    private static final List<ShopFilter> FILTERS = filters();

    private final ShopCounts counts = new ShopCounts(JDBC, new TestClock());
    private final ShopDirectory directory = new ShopDirectory(JDBC, counts);

    @BeforeAll
    static void fill() {
        Random random = new Random(SEED);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < SHOPS; i++) {
            String id = (i % 3 == 0 ? "店😀" : "s") + i;
            rows.add(new Object[] {
                id,
                "Name " + i % 50,
                "name " + i % 50,
                "c" + random.nextInt(3),
                MerchantState.values()[random.nextInt(6)].word(),
                Tier.values()[random.nextInt(5)].word(),
                random.nextInt(6),
                random.nextInt(20) - 3,
                random.nextInt(100_001),
                random.nextInt(8) - 1,
                random.nextInt(8) - 1,
                random.nextInt(8) - 1
            });
        }
        JDBC.batchUpdate("insert into standing_shop values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
        JDBC.execute("analyze standing_shop");
    }

    @AfterAll
    static void drop() {
        ONE_CONNECTION.destroy();
        DATABASE.close();
    }

    @Test
    void showsEveryShopOnceInOrderUnderEveryFilterAndSort() {
        for (ShopFilter filter : FILTERS) {
            for (ShopSort sort : sorts()) {
                assertThat(allPages(filter, sort))
                        .as("%s by %s, seed %d", filter, sort.word(), SEED)
                        .isEqualTo(expected(filter, sort));
            }
        }
    }

    @Test
    void readsEveryPageThroughAnIndex() {
        for (ShopFilter filter : FILTERS) {
            for (ShopSort sort : sorts()) {
                assertThat(plan(ShopQuery.page(filter, sort, new ShopQuery.After(3, "s5"), 21)))
                        .as("%s by %s", filter, sort.word())
                        .contains("Index")
                        .doesNotContain("Seq Scan")
                        .doesNotContain("Incremental Sort");
            }
        }
    }

    @Test
    void countsWhatItLists() {
        for (ShopFilter filter : FILTERS) {
            assertThat(directory.count(filter))
                    .as(filter.toString())
                    .isEqualTo(expected(filter, ShopSort.DEFAULT).size());
        }
    }

    @Test
    void findsByTheBeginningOfIdAndName() {
        ShopFilter filter = new ShopFilter("NAME 4", null, null, null);
        long named =
                JDBC.queryForObject("select count(*) from standing_shop where name_key like 'name 4%'", Long.class);

        assertThat(allPages(filter, ShopSort.DEFAULT)).hasSize((int) named);
        assertThat(allPages(new ShopFilter("店😀", null, null, null), ShopSort.DEFAULT))
                .hasSize((SHOPS + 2) / 3);
    }

    @Test
    void startsAgainAtTheFirstPageWithACursorThatIsNotOurs() {
        KeysetPage<ShopRow> first = directory.page(ShopFilter.NONE, ShopSort.DEFAULT, null, 5);

        assertThat(directory.page(ShopFilter.NONE, ShopSort.DEFAULT, "%%%", 5)).isEqualTo(first);
        assertThat(directory.page(ShopFilter.NONE, ShopSort.DEFAULT, "YWJj", 5)).isEqualTo(first);
    }

    @Test
    void exportsTheSameShopsInTheSameOrder() {
        for (ShopSort sort : sorts()) {
            ShopFilter filter = new ShopFilter(null, "c1", null, Tier.DIAMOND);
            ShopQuery.Statement all = ShopQuery.all(filter, sort);
            List<String> exported = JDBC.query(all.sql(), (row, i) -> row.getString("merchant_id"), all.arguments());

            assertThat(exported).isEqualTo(expected(filter, sort));
        }
    }

    @Test
    void namesTheArgumentsOfAnExport() {
        var table = new ShopExport().table(Map.of("category", "c1", "tier", "diamond", "sort", "-service"));

        assertThat(table.parameters().values().stream().map(String::valueOf)).contains("c1", "diamond");
        assertThat(table.sql()).doesNotContain("?").contains(":p0");
        assertThat(table.filter()).containsEntry("sort", "-service");
    }

    /** What the planner does when the table is too large to be read whole. */
    private static String plan(ShopQuery.Statement page) {
        JDBC.execute("set enable_seqscan = off; set enable_bitmapscan = off");
        String plan = String.join("\n", JDBC.queryForList("explain " + page.sql(), String.class, page.arguments()));
        JDBC.execute("reset all");
        return plan;
    }

    private static SingleConnectionDataSource connect() {
        try {
            return new SingleConnectionDataSource(DATABASE.dataSource().getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> allPages(ShopFilter filter, ShopSort sort) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            KeysetPage<ShopRow> page = directory.page(filter, sort, cursor, 37);
            page.items().forEach(row -> ids.add(row.merchantId()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return ids;
    }

    /** The plain way: everything read, filtered and sorted in memory. */
    private static List<String> expected(ShopFilter filter, ShopSort sort) {
        List<ShopRow> rows = new ShopDirectory(JDBC, new ShopCounts(JDBC, new TestClock()))
                .page(ShopFilter.NONE, new ShopSort(ShopSort.By.ID, false), null, SHOPS + 1)
                .items();
        Comparator<ShopRow> order = Comparator.<ShopRow>comparingLong(row -> row.sortValue(sort.by()))
                .thenComparing(
                        row -> row.merchantId().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.util.Arrays::compareUnsigned);
        return rows.stream()
                .filter(row -> matches(filter.categoryCode(), row.categoryCode()))
                .filter(row -> matches(filter.state(), row.state()))
                .filter(row -> matches(filter.tier(), row.level().tier()))
                .sorted(sort.descending() ? order.reversed() : order)
                .map(ShopRow::merchantId)
                .toList();
    }

    private static boolean matches(@Nullable Object wanted, Object value) {
        return wanted == null || wanted.equals(value);
    }

    private static List<ShopFilter> filters() {
        List<ShopFilter> filters = new ArrayList<>();
        for (String category : new String[] {null, "c1"}) {
            for (MerchantState state : new MerchantState[] {null, MerchantState.ACTIVE}) {
                for (Tier tier : new Tier[] {null, Tier.DIAMOND}) {
                    filters.add(new ShopFilter(null, category, state, tier));
                }
            }
        }
        return filters;
    }

    private static List<ShopSort> sorts() {
        List<ShopSort> sorts = new ArrayList<>();
        for (ShopSort.By by : ShopSort.By.values()) {
            sorts.add(new ShopSort(by, false));
            sorts.add(new ShopSort(by, true));
        }
        return sorts;
    }
}
