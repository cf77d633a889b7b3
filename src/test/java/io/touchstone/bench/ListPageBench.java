package io.touchstone.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * P8: the list of merchants over HTTP as an administrator sees it, full layout, 20 rows, beside {@link FortunesHandler} in the same
 * server; and how many statements such a page sends. Arguments: shops (60000), rounds (3), seconds a run (10).
 */
final class ListPageBench {

    private static final String LIST = "/admin/merchants";
    private static final String FORTUNES = "/img/bench-fortunes";

    /** As many as it takes until nothing of the page is interpreted any more. */
    private static final int WARM_UPS = 4;

    private static final int STATEMENTS_MAX = 3;
    private static final int PAGES_COUNTED = 20;

    private ListPageBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1], numbers[2]), 60_000, 3, 10);
    }

    private static void measure(int shops, int rounds, int seconds) throws Exception {
        String base = Bases.of("bench_shops_" + shops, new ManyShops(shops).write());
        BenchDatabase.cloneFrom(base, RatingImportBench.RUN);
        count();
        try (Product product = Product.start(RatingImportBench.RUN)) {
            int port = product.port();
            String cookie = StaffSession.open(product);
            Report.mustEqual("rows of the list", rows(StaffSession.get(port, LIST, cookie), "<th scope=\"row\">"), 20);
            new FortunesHandler(product.bean(JdbcTemplate.class)).serve(product, FORTUNES);
            Report.mustEqual(
                    "rows of fortunes",
                    rows(StaffSession.get(port, FORTUNES, cookie), "<tr><td>"),
                    FortunesHandler.ROWS);
            Wrk list = Wrk.same("merchant list, signed in", port, LIST, seconds).with("Cookie", cookie);
            Wrk fortunes = Wrk.same("fortunes of 20 rows", port, FORTUNES, seconds);
            Ratio.Result result = new Ratio(list, fortunes, WARM_UPS).measure(rounds);
            Report.atMost(
                    "P8 list page's JVM CPU over fortunes'",
                    result.subject().jvmMicros() / result.reference().jvmMicros(),
                    1.2);
        }
    }

    /** Several pages in a row, as a person turns them: what is kept for seconds is asked once. */
    private static void count() throws Exception {
        Statements statements = new Statements();
        try (Product product = Product.start(RatingImportBench.RUN, statements::watch)) {
            String cookie = StaffSession.open(product);
            StaffSession.get(product.port(), LIST, cookie);
            List<Integer> counts = new ArrayList<>();
            for (int i = 0; i < PAGES_COUNTED; i++) {
                statements.forget();
                StaffSession.get(product.port(), LIST, cookie);
                counts.add(statements.sent().size());
            }
            statements.sent().forEach(sql -> Report.line("       sends: %s", shortened(sql)));
            Report.atMost(
                    "P8 statements of a page",
                    counts.stream().sorted().toList().get(PAGES_COUNTED / 2),
                    STATEMENTS_MAX);
        }
    }

    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(110, line.length()));
    }

    private static int rows(String page, String row) {
        return page.split(row, -1).length - 1;
    }
}
