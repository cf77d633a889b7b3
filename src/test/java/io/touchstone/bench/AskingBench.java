package io.touchstone.bench;

import io.touchstone.identity.domain.NewApiToken;
import io.touchstone.identity.domain.TokenDesk;
import io.touchstone.shell.ApiScope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * P6: the public badge, kept and fresh, and the eligibility call, each beside a handler of the same server that does nothing and
 * goes through the same doors. Arguments: shops (60000, more than the server keeps badges of), rounds (3), seconds a run (10).
 */
final class AskingBench {

    private static final String BADGE = "/shops/s%d/badge.svg?lang=en";
    private static final String ELIGIBILITY = "/api/v1/merchants/s%d/eligibility?for=search";
    private static final String PLAIN_BADGE = "/img/bench-plain";
    private static final String PLAIN_ELIGIBILITY = "/api/v1/merchants/s0/standing/bench-plain";

    /** Less, and the first arm's runs still pay for the compilation of what all of them run. */
    private static final int WARM_UPS = 3;

    private AskingBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1], numbers[2]), 60_000, 3, 10);
    }

    private static void measure(int shops, int rounds, int seconds) throws Exception {
        String base = Bases.of("bench_shops_" + shops, new ManyShops(shops).write());
        BenchDatabase.cloneFrom(base, RatingImportBench.RUN);
        try (Product product = Product.start(RatingImportBench.RUN)) {
            new Asking(product, shops, rounds, seconds).measure();
        }
    }

    /** A token that may ask for standings. */
    static String issueToken(Product product) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("bench", "", "identity:issue-tokens"));
        Instant tomorrow = product.bean(Clock.class).instant().plus(1, ChronoUnit.DAYS);
        return product.bean(TokenDesk.class)
                .issue(new NewApiToken("bench", Set.of(ApiScope.STANDING_READ), null, tomorrow));
    }

    /** One server and who asks it. */
    private static final class Asking {

        private final Product product;
        private final int port;
        private final int shops;
        private final int rounds;
        private final int seconds;
        private final String token;

        Asking(Product product, int shops, int rounds, int seconds) {
            this.product = product;
            this.port = product.port();
            this.shops = shops;
            this.rounds = rounds;
            this.seconds = seconds;
            this.token = issueToken(product);
        }

        void measure() throws Exception {
            byte[] badge = get(BADGE.formatted(0), "<svg");
            new PlainHandler(badge, MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                    .serve(product, PLAIN_BADGE);
            byte[] answer = get(ELIGIBILITY.formatted(0), "\"eligible\":true");
            new PlainHandler(answer, MediaType.APPLICATION_JSON).serve(product, PLAIN_ELIGIBILITY);

            Wrk plain = Wrk.same("plain handler, public", port, PLAIN_BADGE, seconds, null);
            Wrk kept = Wrk.same("badge, kept", port, BADGE.formatted(7), seconds, null);
            Wrk fresh = Wrk.shops("badge, fresh", port, BADGE, shops, seconds, null);
            Wrk plainApi = Wrk.same("plain handler, API", port, PLAIN_ELIGIBILITY, seconds, token);
            Wrk ask = Wrk.shops("eligibility", port, ELIGIBILITY, shops, seconds, token);
            // All arms run the same server code; whoever came first would pay for its compilation.
            for (int i = 0; i < WARM_UPS; i++) {
                for (Wrk arm : List.of(plain, kept, fresh, plainApi, ask)) {
                    arm.run();
                }
            }
            Ratio.Result cached = new Ratio(kept, plain).measure(rounds);
            Reads badgeReads = new Reads(product);
            Ratio.Result uncached = new Ratio(fresh, plain).measure(rounds);
            badgeReads.report("badge, fresh");

            Reads eligibilityReads = new Reads(product);
            Ratio.Result eligibility = new Ratio(ask, plainApi).measure(rounds);
            eligibilityReads.report("eligibility");

            Report.atLeast("P6 kept badge's requests over plain ones", requests(cached), 0.9);
            Report.atMost("P6 fresh badge's JVM CPU over a plain one's", jvm(uncached), 1.6);
            Report.atMost("P6 eligibility's JVM CPU over a plain one's", jvm(eligibility), 1.6);
        }

        private static double requests(Ratio.Result result) {
            return result.reference().wallMicros() / result.subject().wallMicros();
        }

        private static double jvm(Ratio.Result result) {
            return result.subject().jvmMicros() / result.reference().jvmMicros();
        }

        private byte[] get(String path, String expected) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            Report.mustEqual(path + " answers " + answer.body(), answer.body().contains(expected), true);
            return answer.body().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** How PostgreSQL read meanwhile; a sequential scan of a growing table would be a fault. */
    private static final class Reads {

        private static final String SCANS =
                "select coalesce(sum(seq_scan), 0) from pg_stat_user_tables where relname in ('merchant', 'credit_score',"
                        + " 'merchant_state', 'restriction_term', 'restriction')";

        private final JdbcTemplate jdbc;
        private final long before;

        Reads(Product product) {
            this.jdbc = product.bean(JdbcTemplate.class);
            this.before = scans();
        }

        private long scans() {
            Long scans = jdbc.queryForObject(SCANS, Long.class);
            return scans == null ? 0 : scans;
        }

        void report(String what) {
            Report.line("       %s: %d sequential scans of the tables it reads", what, scans() - before);
        }
    }
}
