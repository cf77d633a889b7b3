package io.touchstone.bench;

import io.touchstone.inspection.programme.Design;
import io.touchstone.inspection.programme.NewPlan;
import io.touchstone.inspection.programme.PlanBoard;
import io.touchstone.inspection.programme.PlanDesk;
import io.touchstone.inspection.programme.PlanMethod;
import io.touchstone.inspection.programme.PlanRow;
import io.touchstone.intake.CopyReader;
import java.sql.Connection;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Freezing a population and drawing from it by ruling S4, from the press of the button to the last sample, beside one sequential read
 * of the same columns by the same reader. Arguments: products (5000000), samples (10000), rounds (2).
 */
final class DrawBench {

    private static final String DATABASE = "bench_draw";
    private static final int CATEGORIES = 50;
    private static final int MERCHANTS = 2_000;
    private static final long PRICE = 10_000;
    /** Two of the goods, postage and the test, as the setting has them. */
    private static final long SAMPLE_COST = 2 * PRICE + 1_000 + 60_000;

    private static final int CONTROL_BP = 2_000;
    private static final double WALL_MAX = 2;
    private static final long PAUSE_MILLIS = 10;

    private DrawBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1], numbers[2]), 5_000_000, 10_000, 2);
    }

    private static void measure(int products, int samples, int rounds) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("bench", "", "inspection:read", "inspection:work"));
        BenchDatabase.create(DATABASE);
        try (Product product = Product.start(DATABASE)) {
            fill(products);
            Report.resetHeapPeak();
            Ratio.Result result = new Ratio(new Draw(product, products, samples), new Read(products)).measure(rounds);
            Report.line("       heap peak of the whole application, MiB: %.0f", Report.heapPeak());
            Report.atMost(
                    "freeze and draw over one sequential read, wall",
                    result.subject().wallMicros() / result.reference().wallMicros(),
                    WALL_MAX);
        }
    }

    private static void fill(int products) throws Exception {
        BenchDatabase.execute(DATABASE, """
                insert into taxonomy_category (category_code, name_zh, risk_class, updated_at)
                select 'c' || i, '类目', 'high', now() from generate_series(0, %d) i""".formatted(CATEGORIES - 1));
        BenchDatabase.execute(DATABASE, """
                insert into merchant (merchant_id, name, category_code, updated_at)
                select 's' || i, 'shop ' || i, 'c' || i %% %d, now() from generate_series(0, %d) i""".formatted(CATEGORIES, MERCHANTS - 1));
        BenchDatabase.execute(DATABASE, """
                insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)
                select 's' || i, '-infinity', 'active', 'imported', now() from generate_series(0, %d) i""".formatted(MERCHANTS - 1));
        BenchDatabase.execute(DATABASE, """
                insert into catalog_product (product_id, merchant_id, category_code, title, brand, gtin, model, price_minor, currency,
                                             updated_at)
                select 'p' || lpad(i::text, 9, '0'), 's' || i %% %d, 'c' || i %% %d, 'Some product with a name ' || i, 'Brand ' || i %% 500,
                       '0690123456789', 'M-' || i, %d, 'CNY', now()
                  from generate_series(1, %d) i""".formatted(MERCHANTS, CATEGORIES, PRICE, products));
        BenchDatabase.execute(DATABASE, "vacuum (freeze, analyze) catalog_product");
        BenchDatabase.execute(DATABASE, "checkpoint");
    }

    private record Draw(Product product, int products, int samples) implements Arm {

        @Override
        public String name() {
            return "freeze " + products + " and draw " + samples;
        }

        @Override
        public long run() throws Exception {
            PlanDesk desk = product.bean(PlanDesk.class);
            PlanBoard board = product.bean(PlanBoard.class);
            String number = desk.begin(new NewPlan(UUID.randomUUID(), null, "Bench", PlanMethod.BUDGET, "CNY"));
            desk.design(
                    number, 0, new Design("category", null, null, null, null, 2, CONTROL_BP), samples * SAMPLE_COST);
            desk.commit(number, 1);
            desk.freeze(number, 2);
            PlanRow frozen = finished(board, number);
            Report.mustEqual("products frozen", frozen.population(), (long) products);
            desk.draw(number, frozen.version());
            Report.mustEqual("drawn", finished(board, number).isDrawn(), true);
            long drawn = BenchDatabase.query(
                    DATABASE,
                    "select count(*) from inspection_sample s join inspection_plan l using (plan_id) where l.number = '"
                            + number + "'");
            Report.mustEqual("samples", drawn, (long) samples);
            return products;
        }

        private static PlanRow finished(PlanBoard board, String number) throws InterruptedException {
            PlanRow row = board.row(number);
            while (row.running() != null) {
                Thread.sleep(PAUSE_MILLIS);
                row = board.row(number);
            }
            return row;
        }
    }

    private record Read(int products) implements Arm {

        @Override
        public String name() {
            return "one sequential read of the same columns";
        }

        @Override
        public long run() throws Exception {
            long[] seen = new long[2];
            try (Connection connection = BenchDatabase.open(DATABASE)) {
                CopyReader.read(
                        connection.unwrap(PGConnection.class).getCopyAPI(),
                        "select product_id, merchant_id, category_code, price_minor from catalog_product",
                        row -> {
                            seen[0]++;
                            seen[1] += row.length(0);
                        });
            }
            Report.mustEqual("products read", seen[0], (long) products);
            return products;
        }
    }
}
