package io.touchstone.bench;

import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Money;
import io.touchstone.penalty.decision.DecisionFixture;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.rulebook.ViolationClass;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the past costs (ADR 14): pages of the console as of an instant beside the same pages of now, over HTTP, where each merchant and
 * product has had three versions and fifty decisions were reversed since; and an import of products beside the same import without
 * versions kept. Arguments: orders of the made market, a tenth of it products (200000), rounds (3), seconds a run (3).
 */
final class AsOfBench {

    private static final double PAGE_MAX = 2;
    private static final double IMPORT_MAX = 2;
    private static final int DECISIONS = 50;
    private static final int WARM_UPS = 3;

    private AsOfBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1], numbers[2]), 200_000, 3, 3);
    }

    private static void measure(int orders, int rounds, int seconds) throws Exception {
        Market market = Market.of(orders);
        pages(Bases.withRatings(market, orders), rounds, seconds);
        imports(market, orders, rounds);
    }

    private static void pages(String base, int rounds, int seconds) throws Exception {
        BenchDatabase.cloneFrom(base, RatingImportBench.RUN);
        try (Product product = Product.start(RatingImportBench.RUN)) {
            JdbcTemplate db = product.bean(JdbcTemplate.class);
            String shop = db.queryForObject("select max(merchant_id) from catalog_product", String.class);
            UUID[] decided = decide(product, shop);
            Instant past = Instant.now();
            change(product, db, decided);
            String cookie = StaffSession.open(product);
            for (String page : places(db, shop, decided[0]).values()) {
                String then = page + (page.contains("?") ? "&" : "?") + "as_of=" + past;
                Report.mustEqual(
                        "the past is shown at " + page,
                        StaffSession.get(product.port(), then, cookie).contains("is-past"),
                        true);
                Ratio.Result result = new Ratio(
                                Wrk.same(page + " as of then", product.port(), then, seconds)
                                        .with("Cookie", cookie),
                                Wrk.same(page + " now", product.port(), page, seconds)
                                        .with("Cookie", cookie),
                                WARM_UPS)
                        .measure(rounds);
                Report.atMost(page + " as of an instant over now", result.median(), PAGE_MAX);
            }
        }
    }

    private static UUID[] decide(Product product, String shop) {
        DecisionFixture made = new DecisionFixture(product.context());
        UUID[] ids = new UUID[DECISIONS];
        for (int i = 0; i < DECISIONS; i++) {
            ids[i] = made.draft(
                    made.heard(shop, null),
                    "A-04",
                    new EffectSpec.Points(ViolationClass.A, 1, false),
                    DecisionFixture.demotion(7),
                    new EffectSpec.Deposit(
                            EffectSpec.Deposit.Act.FINE, new Money(10_000, Currency.getInstance("CNY"))));
            made.inForce(ids[i]);
        }
        return ids;
    }

    /** What happened since: everything that was decided is undone, and every row of the large tables changes twice. */
    private static void change(Product product, JdbcTemplate db, UUID[] decided) {
        DecisionFixture made = new DecisionFixture(product.context());
        for (UUID id : decided) {
            made.reverse(id, DecisionFixture.REVIEWER);
        }
        for (int i = 0; i < 2; i++) {
            db.update("update merchant set updated_at = updated_at + interval '1 second'");
            db.update("update catalog_product set updated_at = updated_at + interval '1 second'");
        }
        db.execute("analyze");
    }

    private static Map<String, String> places(JdbcTemplate db, String shop, UUID decision) {
        String number =
                db.queryForObject("select number from penalty_decision where decision_id = ?", String.class, decision);
        String about = db.queryForObject(
                "select c.number from penalty_case c join penalty_decision d using (case_id) where d.decision_id = ?",
                String.class,
                decision);
        Map<String, String> places = new LinkedHashMap<>();
        places.put("merchant", "/admin/merchants/" + shop);
        places.put("case", "/admin/violations/" + about);
        places.put("decision", "/admin/decisions/" + number);
        places.put("products", "/admin/products");
        places.put("products of one", "/admin/products?merchant=" + shop);
        places.put("account", "/admin/deposits/merchants/" + shop);
        places.put("rule", "/admin/rules/A-04");
        return places;
    }

    private static void imports(Market market, int orders, int rounds) throws Exception {
        Map<String, Path> shops = new LinkedHashMap<>();
        shops.put("categories", market.file("categories"));
        shops.put("merchants", market.file("merchants"));
        String base = Bases.of("bench_shops_of_" + orders, shops);
        BenchDatabase.cloneFrom(base, RatingImportBench.RUN);
        try (Product product = Product.start(RatingImportBench.RUN)) {
            Ratio.Result result = new Ratio(
                            new Products(product, base, market, true), new Products(product, base, market, false))
                    .measure(rounds);
            Report.atMost("import of products with versions over without", result.median(), IMPORT_MAX);
        }
    }

    /** The import of products into an empty catalogue. */
    private record Products(Product product, String base, Market market, boolean kept) implements Arm {

        @Override
        public String name() {
            return kept ? "import of products, versions kept" : "import of products, no versions";
        }

        @Override
        public void prepare() throws Exception {
            product.forgetConnections();
            BenchDatabase.cloneFrom(base, RatingImportBench.RUN);
            if (!kept) {
                for (String act : new String[] {"insert", "update", "delete"}) {
                    BenchDatabase.execute(
                            RatingImportBench.RUN, "alter table catalog_product disable trigger zz_past_" + act);
                }
            }
        }

        @Override
        public long run() throws Exception {
            ImportView done =
                    product.bean(Intake.class).importNow("products", market.file("products"), RatingImportBench.ACTOR);
            Report.mustEqual("state", done.state(), ImportView.State.SUCCEEDED);
            long versions = BenchDatabase.query(RatingImportBench.RUN, "select count(*) from past.catalog_product");
            Report.mustEqual("versions", versions, kept ? done.rowsAccepted() : 0L);
            return done.rowsAccepted();
        }
    }
}
