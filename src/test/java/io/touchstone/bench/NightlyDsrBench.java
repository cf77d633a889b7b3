package io.touchstone.bench;

import io.touchstone.credit.projection.FullReckoning;
import io.touchstone.credit.projection.ScoreBook;
import io.touchstone.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * P5: the nightly move of all sellers' DSR window, and the full rebuild of days and scores, beside one SQL statement that computes
 * the same averages with the cap of ruling D2 out of the raw ratings; all equal to the last unit. Arguments: orders (200000), rounds (3).
 */
final class NightlyDsrBench {

    /** The midnight that ends the made market's last day. */
    private static final Instant NIGHT = Instant.parse("2026-10-31T16:00:00Z");

    private static final Actor ACTOR = Actor.system("bench");

    private static final String ONE_STATEMENT = """
            create table bench_dsr as
            select merchant_id, coalesce(sum(d), 0) as d_sum, count(d) as d_n, coalesce(sum(s), 0) as s_sum, count(s) as s_n,
                   coalesce(sum(l), 0) as l_sum, count(l) as l_n
            from (select merchant_id, description_score as d, service_score as s, logistics_score as l, rated_at,
                         row_number() over (partition by merchant_id, buyer_id,
                             date_trunc('month', rated_at at time zone 'Asia/Shanghai') order by rated_at, order_id) as nth
                  from trade_rating
                  where rated_by = 'buyer' and verdict = 'first'
                    and num_nonnulls(description_score, service_score, logistics_score) > 0
                    and rated_at >= date_trunc('month', (select dsr_from from credit_projection) at time zone 'Asia/Shanghai')
                        at time zone 'Asia/Shanghai') ranked
            where nth <= 3 and rated_at > (select dsr_from from credit_projection)
              and rated_at <= timestamptz '2026-10-31T16:00:00Z'
            group by merchant_id
            """;

    private static final String DIFFERENCES = """
            select count(*) from credit_score c full join bench_dsr b using (merchant_id)
            where (coalesce(c.d_sum, 0), coalesce(c.d_n, 0), coalesce(c.s_sum, 0), coalesce(c.s_n, 0), coalesce(c.l_sum, 0),
                   coalesce(c.l_n, 0))
               is distinct from (coalesce(b.d_sum, 0), coalesce(b.d_n, 0), coalesce(b.s_sum, 0), coalesce(b.s_n, 0),
                   coalesce(b.l_sum, 0), coalesce(b.l_n, 0))
            """;

    private NightlyDsrBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1]), 200_000, 3);
    }

    private static void measure(int orders, int rounds) throws Exception {
        String base = Bases.withRatings(Market.of(orders), orders);
        BenchDatabase.cloneFrom(base, RatingImportBench.RUN);
        try (Product product = Product.start(RatingImportBench.RUN, Clock.fixed(NIGHT, ZoneOffset.UTC))) {
            JdbcTemplate db = product.bean(JdbcTemplate.class);
            Long ratings = db.queryForObject("select count(*) from trade_rating", Long.class);
            Statement statement = new Statement(db, ratings);
            Slide slide = new Slide(product.bean(ScoreBook.class), db, ratings);
            Rebuild rebuild = new Rebuild(product.bean(FullReckoning.class), db, ratings);
            Ratio.Result night = new Ratio(slide, statement).measure(rounds);
            Report.mustEqual("shops whose nightly DSR differs", differences(db), 0L);
            Ratio.Result whole = new Ratio(rebuild, statement).measure(Math.max(1, rounds - 1));
            Report.mustEqual("shops whose rebuilt DSR differs", differences(db), 0L);
            Report.atMost("P5 nightly DSR over one statement", night.median(), 1 / 8.0);
            Report.atMost("P5 full rebuild over one statement", whole.median(), 1.3);
        }
    }

    private static Long differences(JdbcTemplate db) {
        return db.queryForObject(DIFFERENCES, Long.class);
    }

    /** The limit. */
    private record Statement(JdbcTemplate db, long ratings) implements Arm {

        @Override
        public String name() {
            return "one statement, DSR with cap";
        }

        @Override
        public void prepare() {
            db.execute("drop table if exists bench_dsr");
        }

        @Override
        public long run() {
            db.execute(ONE_STATEMENT);
            return ratings;
        }
    }

    /** The product's night; it begins a day earlier each time, so that all windows really move. */
    private record Slide(ScoreBook scores, JdbcTemplate db, long ratings) implements Arm {

        @Override
        public String name() {
            return "nightly DSR from seller-days";
        }

        @Override
        public void prepare() {
            scores.slide(NIGHT.minus(1, ChronoUnit.DAYS));
        }

        @Override
        public long run() {
            scores.slide(NIGHT);
            return ratings;
        }
    }

    /** Days and scores anew out of all facts: credit points too, which the statement does not compute. */
    private record Rebuild(FullReckoning reckoning, JdbcTemplate db, long ratings) implements Arm {

        @Override
        public String name() {
            return "full rebuild, DSR and credit";
        }

        @Override
        public void prepare() {
            db.update("truncate credit_day");
            db.update("truncate credit_score");
        }

        @Override
        public long run() {
            reckoning.rebuild(NIGHT, ACTOR);
            return ratings;
        }
    }
}
