package io.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What real files do; they lie beside the project, not in it, and without them these tests are skipped. */
@TouchstoneTest
class RealInputTests {

    private static final Path SHARED = shared();

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate db;

    @BeforeEach
    void needsTheSharedFiles() {
        assumeTrue(
                Files.isDirectory(SHARED.resolve("data")),
                "real input is not there; TOUCHSTONE_SHARED names the folder that holds it");
    }

    private static Path shared() {
        String named = System.getenv("TOUCHSTONE_SHARED");
        return named == null ? Path.of("..", "shared") : Path.of(named);
    }

    @Test
    void takesARealMarketplaceAndNamesTheRulingsItBreaks(@TempDir Path folder) throws Exception {
        Process converter = new ProcessBuilder(
                        "python3",
                        SHARED.resolve("tools/olist-to-contract").toString(),
                        SHARED.resolve("data/olist").toString(),
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(converter.waitFor()).isZero();

        for (String kind : List.of("categories", "merchants", "products", "orders")) {
            ImportView view = intake.importNow(kind, folder.resolve(kind + ".csv"), FactFiles.SOMEBODY);
            assertThat(view.rowsAccepted()).as(kind).isPositive().isEqualTo(view.rowsRead());
        }
        ImportView ratings = intake.importNow("ratings", folder.resolve("ratings.csv"), FactFiles.SOMEBODY);
        ImportView again = intake.importNow("ratings", folder.resolve("ratings.csv"), FactFiles.SOMEBODY);

        assertThat(ratings.rowsAccepted()).isGreaterThan(13_000);
        assertThat(codes(ratings))
                .containsExactlyInAnyOrder(
                        "order-not-completed", "before-completion", "after-window", "revision-not-allowed");
        assertThat(again.rowsAccepted()).isZero();
    }

    @Test
    void storesNaughtyStringsAsTheyAre() throws IOException {
        JsonNode strings = JsonMapper.builder()
                .build()
                .readTree(SHARED.resolve("data/naughty-strings.json").toFile());
        FactFiles files = new FactFiles(intake);
        files.market();
        StringBuilder csv = new StringBuilder("merchant_id,name,category_code\n");
        Set<String> names = new TreeSet<>();
        int count = 0;
        for (JsonNode string : strings) {
            String text = string.asString();
            csv.append("naughty")
                    .append(count++)
                    .append(",\"")
                    .append(text.replace("\"", "\"\""))
                    .append("\",toys\n");
            if (!text.isEmpty() && text.codePointCount(0, text.length()) <= 200) {
                names.add(text);
            }
        }

        ImportView view = files.send("merchants", csv.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(view.state()).isEqualTo(ImportView.State.SUCCEEDED);
        assertThat(view.rowsRead()).isEqualTo(count);
        assertThat(codes(view)).isSubsetOf("missing", "too-long");
        assertThat(new TreeSet<>(
                        db.queryForList("select name from merchant where merchant_id like 'naughty%'", String.class)))
                .isEqualTo(names);
    }

    @Test
    void storesNaughtyStringsOfCommentsAsTheyAre() throws IOException {
        JsonNode strings = JsonMapper.builder()
                .build()
                .readTree(SHARED.resolve("data/naughty-strings.json").toFile());
        FactFiles files = new FactFiles(intake);
        files.market("talked-about");
        var orders = new StringBuilder("order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at\n");
        var ratings = new StringBuilder("order_id,rated_by,outcome,rated_at,comment\n");
        Map<String, String> said = new TreeMap<>();
        int count = 0;
        for (JsonNode string : strings) {
            String order = "said-" + count++;
            orders.append(order).append(",b,talked-about,p,1,2026-01-01T00:00:00Z,2026-01-02T00:00:00Z\n");
            ratings.append(order)
                    .append(",buyer,negative,2026-01-03T00:00:00Z,\"")
                    .append(string.asString().replace("\"", "\"\""))
                    .append("\"\n");
            if (!string.asString().isEmpty()) {
                said.put(order, string.asString());
            }
        }

        files.send("orders", orders.toString().getBytes(StandardCharsets.UTF_8));
        ImportView view = files.send("ratings", ratings.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(view.state()).isEqualTo(ImportView.State.SUCCEEDED);
        assertThat(view.rowsAccepted()).isEqualTo(count);
        Map<String, String> stored = new TreeMap<>();
        db.query(
                "select order_id, comment from trade_rating where order_id like 'said-%' and comment is not null",
                row -> {
                    stored.put(row.getString(1), row.getString(2));
                });
        assertThat(stored).isEqualTo(said);
    }

    private List<String> codes(ImportView view) {
        return db.queryForList(
                "select distinct code from intake_rejection where import_id = ?", String.class, view.id());
    }
}
