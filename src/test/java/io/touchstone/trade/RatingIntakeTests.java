package io.touchstone.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class RatingIntakeTests {

    private static final String ORDERS = "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at";
    private static final String RATINGS = "order_id,rated_by,outcome,service_score,comment,rated_at";
    private static final Instant DONE = Instant.parse("2026-01-10T00:00:00Z");

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate db;

    private FactFiles files;

    @BeforeEach
    void market() {
        files = new FactFiles(intake);
        files.market("m1");
    }

    @Test
    void tellsWhyEachRowIsRefused() {
        order("c1-done", DONE.toString());
        order("c1-late", DONE.toString());
        order("c1-open", "");

        ImportView view = files.send(
                "ratings",
                RATINGS,
                rating("c1-none", "buyer", "positive", 0),
                rating("c1-open", "buyer", "positive", 0),
                rating("c1-done", "buyer", "positive", -1),
                rating("c1-late", "seller", "positive", 361),
                rating("c1-done", "buyer", "positive", 0),
                rating("c1-done", "buyer", "positive", 5),
                rating("c1-done", "buyer", "positive", 0),
                rating("c1-done", "seller", "negative", 360));

        assertThat(FactFiles.counts(view)).isEqualTo("8/2/1/5");
        assertThat(FactFiles.rejections(db, view))
                .containsExactly(
                        "2 order_id order-unknown",
                        "3 order_id order-not-completed",
                        "4 rated_at before-completion",
                        "5 rated_at after-window",
                        "7 outcome revision-not-allowed");
    }

    @Test
    void sendsAFileTwiceAndCountsItOnce() {
        order("re-1", DONE.toString());
        String[] file = {
            RATINGS,
            rating("re-1", "buyer", "negative", 1),
            rating("re-1", "buyer", "positive", 500),
            rating("re-1", "buyer", "positive", 501),
            rating("re-1", "seller", "positive", 400)
        };

        assertThat(FactFiles.counts(files.send("ratings", file))).isEqualTo("4/2/0/2");
        assertThat(FactFiles.counts(files.send("ratings", file))).isEqualTo("4/0/3/1");
        assertThat(verdicts("re-1")).hasSize(4);
    }

    @Test
    void judgesADisplacedRowAnew() {
        order("anew", DONE.toString());

        files.send("ratings", RATINGS, rating("anew", "buyer", "positive", 400));
        assertThat(verdicts("anew")).containsExactly("buyer 1 late");
        files.send("ratings", RATINGS, rating("anew", "buyer", "neutral", 100));
        assertThat(verdicts("anew")).containsExactly("buyer 0 first", "buyer 1 revision");
        files.send("ratings", RATINGS, rating("anew", "buyer", "positive", 50));
        assertThat(verdicts("anew")).containsExactly("buyer 1 first", "buyer 0 refused", "buyer 1 refused");
        files.send("ratings", RATINGS, rating("anew", "buyer", "negative", 20));
        assertThat(verdicts("anew"))
                .containsExactly("buyer -1 first", "buyer 1 revision", "buyer 0 refused", "buyer 1 refused");
    }

    @Test
    void comesToTheSameVerdictsWhateverTheOrderOfArrival() {
        Random random = new Random(42);
        for (int round = 0; round < 12; round++) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                rows.add("%s" + rating("", random.nextBoolean() ? "buyer" : "seller", outcome(random), hours(random)));
            }
            List<List<String>> ends = new ArrayList<>();
            for (int way = 0; way < 3; way++) {
                String prefix = "any-" + round + "-" + way + "-";
                for (int o = 0; o < 4; o++) {
                    order(prefix + o, DONE.toString());
                }
                ends.add(verdictsAfter(rows, prefix, random));
            }
            assertThat(ends.get(1)).as("round %s", round).isEqualTo(ends.get(0));
            assertThat(ends.get(2)).as("round %s", round).isEqualTo(ends.get(0));
        }
    }

    /** Sends the rows shuffled, in one to four files. */
    private List<String> verdictsAfter(List<String> rows, String prefix, Random random) {
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            mine.add(rows.get(i).formatted(prefix + i % 4));
        }
        Collections.shuffle(mine, random);
        int parts = 1 + random.nextInt(4);
        for (int part = 0; part < parts; part++) {
            List<String> file = new ArrayList<>(List.of(RATINGS));
            file.addAll(mine.subList(part * mine.size() / parts, (part + 1) * mine.size() / parts));
            ImportView view = files.send("ratings", file.toArray(String[]::new));
            assertThat(view.state()).isEqualTo(ImportView.State.SUCCEEDED);
        }
        return db.queryForList(
                "select replace(order_id, ?, '') || ' ' || rated_by || ' ' || outcome || ' ' || rated_at || ' ' || verdict"
                        + " from trade_rating where order_id like ? order by 1",
                String.class,
                prefix,
                prefix + "%");
    }

    @Test
    void carriesATimeOfCreationThatIsToldLater() {
        order("later", DONE.toString());
        files.send("ratings", RATINGS, rating("later", "buyer", "positive", 1));

        files.send(
                "orders",
                ORDERS + ",created_at",
                "later,b1,m1,p1,100,2026-01-01T00:00:00Z," + DONE + ",2025-12-31T00:00:00Z");

        assertThat(db.queryForObject(
                        "select order_created_at = created_at from trade_rating r join trade_order o using (order_id)"
                                + " where order_id = 'later'",
                        Boolean.class))
                .isTrue();
    }

    @Test
    void keepsFactsFromBeingChangedEvenByHand() {
        order("kept", DONE.toString());
        files.send("ratings", RATINGS, rating("kept", "buyer", "positive", 1));

        for (String sql : List.of(
                "update trade_rating set outcome = -1",
                "update trade_order set amount_minor = 1",
                "delete from trade_rating",
                "delete from trade_order")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> db.update(sql)))
                    .as(sql)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    private void order(String id, String completedAt) {
        files.send("orders", ORDERS, id + ",b1,m1,p1,100,2026-01-01T00:00:00Z," + completedAt);
    }

    private static String rating(String order, String by, String outcome, long hours) {
        return order + "," + by + "," + outcome + ",5,fine," + DONE.plus(Duration.ofHours(hours));
    }

    private static String outcome(Random random) {
        return List.of("positive", "neutral", "negative").get(random.nextInt(3));
    }

    private static long hours(Random random) {
        return random.nextInt(8) * 120L;
    }

    private List<String> verdicts(String orderId) {
        return db.queryForList(
                "select rated_by || ' ' || outcome || ' ' || verdict from trade_rating where order_id = ?"
                        + " order by rated_at, outcome",
                String.class,
                orderId);
    }
}
