package io.touchstone.bench;

import io.touchstone.restriction.EligibilityAnswers;
import io.touchstone.restriction.Purpose;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The eligibility call, kept and fresh, beside a handler of the same server that does nothing and goes through the same doors; then
 * fresh answers with few and with many restrictions on record. Arguments: shops (60000, more than are kept), restrictions (1000000),
 * rounds (3), seconds a run (10).
 */
final class EligibilityBench {

    private static final String CALL = "/api/v1/merchants/s%d/eligibility?for=search";
    private static final String PLAIN = "/api/v1/merchants/s0/standing/bench-plain";
    private static final int FEW = 1_000;
    private static final int CALLS = 2_000;
    private static final int WARM_UPS = 3;

    private EligibilityBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1], numbers[2], numbers[3]), 60_000, 1_000_000, 3, 10);
    }

    private static void measure(int shops, int restrictions, int rounds, int seconds) throws Exception {
        String base = Bases.of("bench_shops_" + shops, new ManyShops(shops).write());
        BenchDatabase.cloneFrom(base, RatingImportBench.RUN);
        try (Product product = Product.start(RatingImportBench.RUN)) {
            overHttp(product, shops, rounds, seconds);
            growing(product, shops, restrictions, rounds);
        }
    }

    private static void overHttp(Product product, int shops, int rounds, int seconds) throws Exception {
        String token = AskingBench.issueToken(product);
        int port = product.port();
        new PlainHandler(answer(port, token), MediaType.APPLICATION_JSON).serve(product, PLAIN);
        Wrk plain = Wrk.same("plain handler, API", port, PLAIN, seconds, token);
        Wrk kept = Wrk.same("eligibility, kept", port, CALL.formatted(7), seconds, token);
        Wrk fresh = Wrk.shops("eligibility, fresh", port, CALL, shops, seconds, token);
        for (int i = 0; i < WARM_UPS; i++) {
            for (Wrk arm : List.of(plain, kept, fresh)) {
                arm.run();
            }
        }
        Ratio.Result cached = new Ratio(kept, plain).measure(rounds);
        Ratio.Result uncached = new Ratio(fresh, plain).measure(rounds);
        Report.atLeast(
                "kept eligibility's requests over plain ones",
                cached.reference().wallMicros() / cached.subject().wallMicros(),
                0.9);
        Report.atMost(
                "fresh eligibility's JVM CPU over a plain one's",
                uncached.subject().jvmMicros() / uncached.reference().jvmMicros(),
                1.6);
    }

    private static void growing(Product product, int shops, int restrictions, int rounds) throws Exception {
        JdbcTemplate jdbc = product.bean(JdbcTemplate.class);
        Asking asking = new Asking(product, shops);
        Floor floor = new Floor(jdbc);
        restrict(jdbc, shops, 0, FEW);
        double few = new Ratio(asking, floor).measure(rounds).subject().cpuMicros();
        restrict(jdbc, shops, FEW, restrictions);
        double many = new Ratio(asking, floor).measure(rounds).subject().cpuMicros();
        Report.atMost("fresh answer with " + restrictions + " restrictions over " + FEW, many / few, 1.3);
    }

    /** Of each shop some that hold and, as years go by, more that are over. */
    private static void restrict(JdbcTemplate jdbc, int shops, int from, int to) {
        jdbc.update("""
                insert into restriction_entry (restriction_id, merchant_id, kind, scope, valid_from, valid_until, weight, case_no,
                    reason, recorded_at, recorded_by)
                select gen_random_uuid(), 's' || (n % ?), 'search', 'merchant', now() - interval '2 days',
                       case when n % 20 = 0 then null else now() - interval '1 day' end, 0.30, 'PD-2026-' || n, 'bench',
                       now() - interval '2 days', 'bench'
                from generate_series(?, ?) n
                """, shops, from, to - 1);
        jdbc.execute("analyze restriction_entry");
    }

    private static byte[] answer(int port, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + CALL.formatted(0)))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        Report.mustEqual("eligibility answers " + answer.body(), answer.body().contains("\"eligible\":true"), true);
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    /** Fresh answers about shop after shop. */
    private static final class Asking implements Arm {

        private final EligibilityAnswers answers;
        private final Clock clock;
        private final int shops;
        private int next;

        Asking(Product product, int shops) {
            this.answers = product.bean(EligibilityAnswers.class);
            this.clock = product.bean(Clock.class);
            this.shops = shops;
        }

        @Override
        public String name() {
            return "fresh answer";
        }

        @Override
        public long run() {
            for (int i = 0; i < CALLS; i++) {
                next = (next + 7919) % shops;
                var answer = answers.afresh("s" + next, clock.instant());
                Report.mustEqual("an answer for all purposes", answer.size(), Purpose.values().length);
            }
            return CALLS;
        }
    }

    /** The least a statement costs. */
    private static final class Floor implements Arm {

        private final JdbcTemplate jdbc;

        Floor(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public String name() {
            return "select 1";
        }

        @Override
        public long run() {
            for (int i = 0; i < CALLS; i++) {
                Report.mustEqual("one", jdbc.queryForObject("select 1", Integer.class), 1);
            }
            return CALLS;
        }
    }
}
