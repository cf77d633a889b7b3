package io.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.demo.market.MarketFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An import broken off in the middle is there whole or not at all once the application runs again (issue 2, "Job"). */
class KilledImportTests {

    private static final int ORDERS = 40_000;
    private static final String AS_OF = "?as_of=2026-03-01T00:00:00Z";

    @TempDir
    Path folder;

    @Test
    void isWholeAfterTheApplicationWasKilled() throws Exception {
        breakOffAndStartAgain(ForkedTouchstone::kill);
    }

    @Test
    void isWholeAfterTheDatabaseWasKilled() throws Exception {
        breakOffAndStartAgain(running -> {
            running.killDatabase();
            running.kill();
        });
    }

    /** What breaks. */
    private interface Fault {
        void strike(ForkedTouchstone running) throws Exception;
    }

    private void breakOffAndStartAgain(Fault fault) throws Exception {
        Path data = folder.resolve("data");
        SmallMarket market = SmallMarket.write(java.nio.file.Files.createDirectory(folder.resolve("market")), ORDERS);
        String importPath = startImport(data, market, fault);

        try (ForkedTouchstone again = ForkedTouchstone.start(data)) {
            JsonNode broken = again.ended(importPath);
            Map<String, JsonNode> standings = standings(again, market);
            if (broken.path("state").asString().equals("failed")) {
                assertThat(standings.values()).allSatisfy(KilledImportTests::isEmpty);
            }

            JsonNode repeated =
                    again.ended(again.post("ratings", market.ratings().path()));

            assertThat(repeated.path("state").asString()).isEqualTo("succeeded");
            long taken = repeated.path("rows_accepted").asLong();
            long known = repeated.path("rows_duplicate").asLong();
            boolean hadFinished = broken.path("state").asString().equals("succeeded");
            assertThat(hadFinished ? taken : known).isZero();
            assertThat(taken + known + repeated.path("rows_rejected").asLong())
                    .isEqualTo(market.ratings().rows());
            if (hadFinished) {
                assertThat(standings(again, market)).isEqualTo(standings);
            }
            assertThat(standings(again, market)).isEqualTo(cleanRun(market));
        }
    }

    private static String startImport(Path data, SmallMarket market, Fault fault) throws Exception {
        try (ForkedTouchstone first = ForkedTouchstone.start(data)) {
            for (MarketFile file : market.beforeRatings()) {
                assertThat(first.ended(first.post(file.kind(), file.path()))
                                .path("state")
                                .asString())
                        .isEqualTo("succeeded");
            }
            String importPath = first.post("ratings", market.ratings().path());
            // The job has it and is somewhere between the first and the last row.
            Thread.sleep(1_000);
            assertThat(first.get(importPath).path("state").asString()).isEqualTo("running");
            fault.strike(first);
            return importPath;
        }
    }

    private Map<String, JsonNode> cleanRun(SmallMarket market) throws Exception {
        try (ForkedTouchstone clean = ForkedTouchstone.start(folder.resolve("clean"))) {
            for (MarketFile file : market.beforeRatings()) {
                clean.ended(clean.post(file.kind(), file.path()));
            }
            clean.ended(clean.post("ratings", market.ratings().path()));
            return standings(clean, market);
        }
    }

    private static Map<String, JsonNode> standings(ForkedTouchstone running, SmallMarket market) {
        Map<String, JsonNode> standings = new LinkedHashMap<>();
        for (String shop : market.someShops()) {
            standings.put(shop, running.get("/api/v1/merchants/" + shop + "/standing" + AS_OF));
        }
        return standings;
    }

    private static void isEmpty(JsonNode standing) {
        assertThat(standing.path("credit").path("positive").asLong()).isZero();
        assertThat(standing.path("credit").path("points").asLong()).isZero();
    }
}
