package io.touchstone.demo.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMarketTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 2, 28);
    private static final MarketPlan SMALL = new MarketPlan(MarketPlan.SEED, LAST_DAY, ZONE, 60, 1_000, 8_000);

    @TempDir
    static Path folder;

    private static DemoMarket market;

    @BeforeAll
    static void writeMarket() throws IOException {
        market = DemoMarket.write(SMALL, Files.createDirectory(folder.resolve("first")));
    }

    @Test
    void makesTheSameBytesOfTheSamePlan() throws IOException {
        DemoMarket again = DemoMarket.write(SMALL, Files.createDirectory(folder.resolve("again")));

        assertThat(again.files()).hasSameSizeAs(market.files());
        for (int i = 0; i < again.files().size(); i++) {
            assertThat(again.files().get(i).path())
                    .hasSameBinaryContentAs(market.files().get(i).path());
        }
    }

    @Test
    void movesWithItsLastDay() throws IOException {
        MarketPlan nextDay = new MarketPlan(MarketPlan.SEED, LAST_DAY.plusDays(1), ZONE, 60, 1_000, 8_000);

        DemoMarket other = DemoMarket.write(nextDay, Files.createDirectory(folder.resolve("other")));

        assertThat(last(rowsOf(other, "orders"), "paid_at")).isAfterOrEqualTo(SMALL.end());
        assertThat(last(rowsOf(market, "orders"), "paid_at")).isBefore(SMALL.end());
    }

    @Test
    void knowsNothingOfTheDayAfter() throws IOException {
        assertThat(last(rowsOf(market, "orders"), "completed_at")).isBefore(SMALL.end());
        assertThat(last(rowsOf(market, "ratings"), "rated_at")).isBefore(SMALL.end());
        assertThat(last(rowsOf(market, "returns"), "refunded_at")).isBefore(SMALL.end());
        assertThat(last(rowsOf(market, "complaints"), "opened_at")).isBefore(SMALL.end());
    }

    @Test
    void filesComeInTheOrderInWhichTheyRefer() {
        assertThat(market.files())
                .extracting(MarketFile::kind)
                .containsExactly("categories", "merchants", "products", "orders", "ratings", "returns", "complaints");
    }

    @Test
    void hasExactlyTheOrdersOfItsPlan() throws IOException {
        assertThat(rowsOf(market, "orders")).hasSize(8_000);
        assertThat(rowsOf(market, "products")).hasSize(1_000);
        assertThat(rowsOf(market, "merchants")).hasSize(60);
    }

    @Test
    void refersOnlyToWhatIsThere() throws IOException {
        List<String> orders = column(rowsOf(market, "orders"), "order_id");
        List<String> products = column(rowsOf(market, "products"), "product_id");

        assertThat(orders).doesNotHaveDuplicates();
        assertThat(orders).containsAll(column(rowsOf(market, "ratings"), "order_id"));
        assertThat(orders).containsAll(column(rowsOf(market, "returns"), "order_id"));
        assertThat(products).containsAll(column(rowsOf(market, "orders"), "product_id"));
        assertThat(column(rowsOf(market, "merchants"), "merchant_id"))
                .containsAll(column(rowsOf(market, "orders"), "merchant_id"));
    }

    @Test
    void namesEveryShopDifferently() throws IOException {
        assertThat(column(rowsOf(market, "merchants"), "name")).doesNotHaveDuplicates();
    }

    @Test
    void endsCreditCodesRightButForAFewWrongOnPurpose() throws IOException {
        List<String> wrong = column(rowsOf(market, "merchants"), "uscc").stream()
                .filter(uscc -> CheckDigits.ofUscc(uscc.substring(0, 17)) != uscc.charAt(17))
                .toList();

        assertThat(wrong).hasSize(1);
    }

    @Test
    void endsBarCodesRight() throws IOException {
        assertThat(column(rowsOf(market, "products"), "gtin")).allSatisfy(gtin -> assertThat(gtin)
                .hasSize(13)
                .endsWith(String.valueOf(CheckDigits.ofGtin(gtin.substring(0, 12)))));
    }

    @Test
    void completesAnOrderBeforeItIsRatedUnlessTheRatingIsToBeRejected() throws IOException {
        Map<String, Instant> completed = new HashMap<>();
        for (Map<String, String> order : rowsOf(market, "orders")) {
            if (order.containsKey("completed_at")) {
                completed.put(order.get("order_id"), Instant.parse(order.get("completed_at")));
            }
        }

        long beforeCompletion = rowsOf(market, "ratings").stream()
                .filter(rating -> Instant.parse(rating.get("rated_at"))
                        .isBefore(completed.getOrDefault(rating.get("order_id"), Instant.MAX)))
                .count();

        assertThat(beforeCompletion).isLessThanOrEqualTo(market.rejectedRatings());
    }

    @Test
    void theRingBuysTheSameTwoProductsOverAndOver() throws IOException {
        String suspicious = DemoMarket.stories(SMALL).get(Story.SUSPICIOUS).get(0);
        List<Map<String, String>> orders = rowsOf(market, "orders").stream()
                .filter(order -> order.get("merchant_id").equals(suspicious))
                .toList();

        Map<String, Long> byDevice = new HashMap<>();
        orders.forEach(order -> byDevice.merge(order.get("device_ref"), 1L, Long::sum));

        assertThat(byDevice.values().stream().mapToLong(Long::longValue).max().orElse(0))
                .isGreaterThan(orders.size() / 4);
    }

    @Test
    void isDescribedWithTheShopsItReallyHas() throws IOException {
        String page = Files.readString(Path.of("docs/domain/demo.md"));

        Map<Story, List<String>> stories = DemoMarket.stories(MarketPlan.full(MarketPlan.SEED, LAST_DAY, ZONE));

        stories.remove(Story.ORDINARY);
        stories.values().forEach(shops -> assertThat(shops)
                .allSatisfy(shop -> assertThat(page).contains("`" + shop + "`")));
    }

    private static Instant last(List<Map<String, String>> rows, String column) {
        return column(rows, column).stream()
                .map(Instant::parse)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static List<String> column(List<Map<String, String>> rows, String name) {
        return rows.stream()
                .filter(row -> row.containsKey(name))
                .map(row -> row.get(name))
                .toList();
    }

    private static List<Map<String, String>> rowsOf(DemoMarket market, String kind) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (MarketFile file : market.files()) {
            if (file.kind().equals(kind)) {
                List<String> lines = Files.readAllLines(file.path());
                List<String> header = cells(lines.get(0));
                lines.stream().skip(1).forEach(line -> rows.add(row(header, cells(line))));
            }
        }
        return rows;
    }

    /** Empty cells are left out. */
    private static Map<String, String> row(List<String> header, List<String> cells) {
        assertThat(cells).hasSameSizeAs(header);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(header.get(i), cells.get(i));
            }
        }
        return row;
    }

    /** Quoted cells hold no quotes and no line ends in this market. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
