package io.touchstone.bench;

import io.touchstone.intake.domain.FactDesk;
import io.touchstone.kernel.Actor;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * P4: one rating online, with credit, DSR and audit row fresh when it answers, beside a one-row insert; and a seller with many
 * ratings beside one with ten. Arguments: ratings of the large seller (100000), rounds (3), ratings a run (1000).
 */
final class OneRatingBench {

    private static final int WARM_UPS = 4;
    private static final Actor ACTOR = Actor.system("bench");

    private OneRatingBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1], numbers[2]), 100_000, 3, 1_000);
    }

    private static void measure(int ratings, int rounds, int aRun) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("bench", "", "scope:intake"));
        // The large seller is rated in two comparisons, the small one in two as well.
        int runs = 2 * (WARM_UPS + 2 * rounds);
        TwoSellers sellers = new TwoSellers(ratings, runs * aRun);
        String base = Bases.of("bench_sellers_" + ratings + "_" + runs * aRun, sellers.write());
        BenchDatabase.cloneFrom(base, RatingImportBench.RUN);
        try (Product product = Product.start(RatingImportBench.RUN)) {
            JdbcTemplate db = product.bean(JdbcTemplate.class);
            db.execute("create table bench_rating (like trade_rating including all)");
            db.execute("create table bench_plain (like trade_rating)");
            Rate big = new Rate(product, TwoSellers.BIG, aRun);
            Rate small = new Rate(product, TwoSellers.SMALL, aRun);
            Ratio.Result insert = new Ratio(big, new Insert(product, "bench_rating", aRun), WARM_UPS).measure(rounds);
            Ratio.Result size = new Ratio(big, small, WARM_UPS).measure(rounds);
            Ratio.Result plain = new Ratio(small, new Insert(product, "bench_plain", aRun)).measure(1);
            check(db, big, ratings);
            Report.atMost("P4 rating over an insert with the same indexes", insert.median(), 2.5);
            Report.atMost("P4 seller with many ratings over one with ten", size.median(), 1.15);
            Report.line("       P4 rating over an insert without indexes: %.2f", plain.median());
        }
    }

    /** Every rating is in the score, and in the trail. */
    private static void check(JdbcTemplate db, Rate big, int before) {
        Long counted = db.queryForObject(
                "select positive + neutral + negative from credit_score where merchant_id = ?",
                Long.class,
                TwoSellers.BIG);
        Report.mustEqual("ratings in the score", counted, (long) before + big.next);
    }

    /** The product's own way for one row, behind the HTTP resource. */
    private static final class Rate implements Arm {

        private final FactDesk desk;
        private final String seller;
        private final int aRun;
        private int next;

        Rate(Product product, String seller, int aRun) {
            this.desk = product.bean(FactDesk.class);
            this.seller = seller;
            this.aRun = aRun;
        }

        @Override
        public String name() {
            return "one rating, seller " + seller;
        }

        @Override
        public long run() {
            for (int i = 0; i < aRun; i++) {
                Map<String, String> row = Map.of(
                        "order_id", TwoSellers.order(seller, next++),
                        "rated_by", "buyer",
                        "outcome", "positive",
                        "description_score", "5",
                        "service_score", "4",
                        "logistics_score", "5",
                        "rated_at", TwoSellers.completedAt().plusSeconds(next).toString());
                Report.mustEqual("accepted", desk.take("ratings", row, ACTOR), true);
            }
            return aRun;
        }
    }

    /** The limit: the same row and nothing else, durable, by the same pool and driver. */
    private static final class Insert implements Arm {

        private final JdbcTemplate db;
        private final TransactionTemplate transaction;
        private final String table;
        private final int aRun;
        private int next;

        Insert(Product product, String table, int aRun) {
            this.db = product.bean(JdbcTemplate.class);
            this.transaction = product.bean(TransactionTemplate.class);
            this.table = table;
            this.aRun = aRun;
        }

        @Override
        public String name() {
            return "one-row insert, " + table;
        }

        @Override
        public long run() {
            for (int i = 0; i < aRun; i++) {
                int number = next++;
                transaction.executeWithoutResult(status -> db.update(
                        "insert into " + table + " (order_id, rated_by, outcome, description_score, service_score,"
                                + " logistics_score, rated_at, merchant_id, buyer_id, product_id, order_created_at,"
                                + " order_completed_at, verdict) values (?, 'buyer', 1, 5, 4, 5, ?, ?, ?, ?, ?, ?, 'first')",
                        TwoSellers.order(TwoSellers.BIG, number),
                        TwoSellers.completedAt().atOffset(ZoneOffset.UTC),
                        TwoSellers.BIG,
                        "n" + number,
                        "big-p",
                        TwoSellers.completedAt().atOffset(ZoneOffset.UTC),
                        TwoSellers.completedAt().atOffset(ZoneOffset.UTC)));
            }
            return aRun;
        }
    }
}
