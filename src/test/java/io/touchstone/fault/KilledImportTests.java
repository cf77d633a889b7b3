package io.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.credit.CreditRegister;
import io.touchstone.credit.CreditStanding;
import io.touchstone.demo.market.MarketFile;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.support.TouchstoneTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An import broken off in the middle is there whole or not at all once the application runs again (issue 2, "Job"). */
@TouchstoneTest
class KilledImportTests {

    private static final int ORDERS = 30_000;
    private static final int PARTS = 3;
    private static final Duration BACK_MAX = Duration.ofMinutes(2);
    private static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Autowired
    private Intake intake;

    @Autowired
    private CreditRegister register;

    /** One story, since each start of the application takes its time. */
    @Test
    void isWholeAfterTheApplicationAndTheDatabaseWereKilledInTurn() throws Exception {
        SmallMarket market = SmallMarket.write(Files.createDirectory(folder.resolve("market")), ORDERS);
        List<Path> parts = market.partsOfRatings(folder, PARTS);
        Path data = folder.resolve("data");
        String first;
        String second;
        String third;

        try (ForkedTouchstone running = ForkedTouchstone.start(data)) {
            for (MarketFile file : market.beforeRatings()) {
                isTaken(running.ended(running.post(file.kind(), file.path())));
            }
            first = startImport(running, parts.get(0));
            running.kill();
        }
        try (ForkedTouchstone running = ForkedTouchstone.start(data)) {
            isThereWholeOrNotAtAll(running, first, parts.get(0));
            second = startImport(running, parts.get(1));
            running.killDatabase();
            running.kill();
        }
        try (ForkedTouchstone running = ForkedTouchstone.start(data)) {
            isThereWholeOrNotAtAll(running, second, parts.get(1));
            third = startImport(running, parts.get(2));
            running.killDatabase();
            // Nobody starts the application anew here: it has to find its database again by itself.
            running.await(running::serves, BACK_MAX, "a new database under the living application");
            isThereWholeOrNotAtAll(running, third, parts.get(2));

            Map<String, CreditStanding> expected = standingsNeverBroken(market);
            expected.forEach((shop, standing) ->
                    isEqual(running.get("/api/v1/merchants/" + shop + "/standing?as_of=" + AS_OF), standing));
        }
    }

    /** Comes back while the import is seen at work: a blow after its end would prove nothing. */
    private static String startImport(ForkedTouchstone running, Path csv) throws Exception {
        String importPath = running.post("ratings", csv);
        running.await(
                () -> running.get(importPath).path("rows_read").asLong() > 0, Duration.ofMinutes(1), "the first row");
        assertThat(running.get(importPath).path("state").asString()).isEqualTo("running");
        return importPath;
    }

    /** Sent again, a file that is in is all known, and one that is not is all new. */
    private static void isThereWholeOrNotAtAll(ForkedTouchstone running, String importPath, Path csv) throws Exception {
        boolean isIn = running.ended(importPath).path("state").asString().equals("succeeded");

        JsonNode again = running.ended(running.post("ratings", csv));

        isTaken(again);
        assertThat(again.path(isIn ? "rows_accepted" : "rows_duplicate").asLong())
                .isZero();
        assertThat(again.path(isIn ? "rows_duplicate" : "rows_accepted").asLong())
                .isGreaterThan(ORDERS / PARTS * 2 / 3);
    }

    private static void isTaken(JsonNode ended) {
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("succeeded");
    }

    private Map<String, CreditStanding> standingsNeverBroken(SmallMarket market) {
        Actor actor = Actor.system("test");
        market.beforeRatings().forEach(file -> intake.importNow(file.kind(), file.path(), actor));
        intake.importNow("ratings", market.ratings().path(), actor);
        return market.someShops().stream()
                .collect(Collectors.toMap(Function.identity(), shop -> register.standing(shop, AS_OF)));
    }

    private static void isEqual(JsonNode answer, CreditStanding standing) {
        JsonNode credit = answer.path("credit");
        assertThat(credit.path("points").asLong()).isEqualTo(standing.credit().points());
        assertThat(credit.path("positive").asLong()).isEqualTo(standing.credit().positive());
        assertThat(credit.path("neutral").asLong()).isEqualTo(standing.credit().neutral());
        assertThat(credit.path("negative").asLong()).isEqualTo(standing.credit().negative());
        JsonNode description = answer.path("dsr").path("description");
        assertThat(description.path("count").asLong())
                .isEqualTo(standing.dsr().description().count());
        if (standing.dsr().description().score() != null) {
            assertThat(description.path("score").decimalValue())
                    .isEqualByComparingTo(standing.dsr().description().score());
        }
    }
}
