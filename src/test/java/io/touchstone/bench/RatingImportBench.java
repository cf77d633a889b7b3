package io.touchstone.bench;

import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.postgresql.PGConnection;

/**
 * P3: a rating file to counted ratings, credit and DSR fresh, beside a bare COPY of the same rows into the same indexes and beside
 * Spring Batch's JDBC writer. Arguments: orders (100000), rounds (2).
 */
final class RatingImportBench {

    static final String RUN = "bench_run";
    static final Actor ACTOR = Actor.system("bench");

    private RatingImportBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1]), 100_000, 2);
    }

    private static void measure(int orders, int rounds) throws Exception {
        Market market = Market.of(orders);
        String base = Bases.withOrders(market, orders);
        BenchDatabase.cloneFrom(base, RUN);
        try (Product product = Product.start(RUN)) {
            Import subject = new Import(product, base, market);
            subject.prepare();
            subject.run();
            replay(subject);
            Path rows = copyOut();
            Report.resetHeapPeak();
            Ratio.Result copy = new Ratio(subject, new BareCopy(base, rows)).measure(rounds);
            Report.line(
                    "heap peak %.0f MB at -Xmx%d MB",
                    Report.heapPeak(), Runtime.getRuntime().maxMemory() >> 20);
            Ratio.Result writer =
                    new Ratio(new SpringBatchPeer(base, market.file("ratings"), false), subject).measure(1);
            Ratio.Result job = new Ratio(new SpringBatchPeer(base, market.file("ratings"), true), subject).measure(1);
            Report.atMost("P3 import over bare COPY", copy.median(), 2.5);
            Report.atLeast("P3 Spring Batch doing the same over import", job.median(), 8);
            Report.line("       P3 Spring Batch inserting only over import: %.2f", writer.median());
            Report.atLeast("P3 ratings a second", 1e6 / copy.subject().wallMicros(), 20_000);
        }
    }

    /** The same file once more takes nothing in. */
    private static void replay(Import subject) {
        ImportView again = subject.importFile();
        Report.mustEqual("replay accepts", again.rowsAccepted(), 0L);
    }

    private static Path copyOut() throws Exception {
        Path rows = Path.of("target", "bench-market", "rating-rows.copy");
        try (Connection connection = BenchDatabase.open(RUN);
                OutputStream out = Files.newOutputStream(rows)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy trade_rating to stdout", out);
        }
        return rows;
    }

    /** The product's own import, all of it. */
    record Import(Product product, String base, Market market) implements Arm {

        @Override
        public String name() {
            return "import of ratings";
        }

        @Override
        public void prepare() throws Exception {
            product.forgetConnections();
            BenchDatabase.cloneFrom(base, RUN);
        }

        @Override
        public long run() {
            ImportView done = importFile();
            Report.mustEqual("rejected", done.rowsRejected(), market.rejectedRatings());
            Report.mustEqual("accepted", done.rowsAccepted(), done.rowsRead() - done.rowsRejected());
            return done.rowsRead();
        }

        ImportView importFile() {
            ImportView done = product.bean(Intake.class).importNow("ratings", market.file("ratings"), ACTOR);
            Report.mustEqual("state", done.state(), ImportView.State.SUCCEEDED);
            return done;
        }
    }

    /** The limit: the rows as they were stored, by one COPY into a table with the same indexes. */
    record BareCopy(String base, Path rows) implements Arm {

        private static final String DATABASE = "bench_copy";

        @Override
        public String name() {
            return "bare COPY into the same indexes";
        }

        @Override
        public void prepare() throws Exception {
            BenchDatabase.cloneFrom(base, DATABASE);
            BenchDatabase.execute(DATABASE, "create table bench_rating (like trade_rating including all)");
        }

        @Override
        public long run() throws Exception {
            try (Connection connection = BenchDatabase.open(DATABASE);
                    var in = Files.newInputStream(rows)) {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy bench_rating from stdin", in, 1 << 16);
            }
        }
    }
}
