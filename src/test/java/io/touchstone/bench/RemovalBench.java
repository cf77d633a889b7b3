package io.touchstone.bench;

import io.touchstone.kernel.Actor;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.effect.Effects;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A brand taken off every shelf and put back (B9), each with its items, its followers and its audit row, beside two plain updates of the
 * same rows. The shops list something else as well. Arguments: listings (20000), shops (200), rounds (3).
 */
final class RemovalBench {

    private static final String DATABASE = "bench_removal";
    private static final double LIMIT = 4;
    private static final int OTHERS = 5;
    private static final Actor SOMEBODY = Actor.system("bench");

    private RemovalBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1], numbers[2]), 20_000, 200, 3);
    }

    private static void measure(int listings, int shops, int rounds) throws Exception {
        BenchDatabase.create(DATABASE);
        try (Product product = Product.start(DATABASE)) {
            fill(listings, shops);
            Ratio.Result result =
                    new Ratio(new Removal(product, listings), new Update(product, listings)).measure(rounds);
            Report.line(
                    "       removed and put back: %d listings of %d shops in %.2f s",
                    listings, shops, 2 * listings * result.subject().wallMicros() / 1e6);
            Report.atMost("removal and reversal over two plain updates", result.median(), LIMIT);
        }
    }

    private static void fill(int listings, int shops) throws Exception {
        BenchDatabase.execute(DATABASE, """
                insert into taxonomy_category (category_code, name_zh, updated_at)
                select 'c' || i, 'C' || i, now() from generate_series(0, 49) i;
                insert into merchant (merchant_id, name, category_code, updated_at)
                select 's' || i, 'shop ' || i, 'c' || i %% 50, now() from generate_series(0, %2$d - 1) i;
                insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)
                select 's' || i, '-infinity', 'active', 'import', now() from generate_series(0, %2$d - 1) i;
                insert into catalog_product (product_id, merchant_id, category_code, title, brand, updated_at)
                select 'p' || lpad(i::text, 9, '0'), 's' || i %% %2$d, 'c' || i %% 50, 'Some product ' || i,
                       case when i <= %1$d then (array['Sakura', 'SAKURA', 'Sa-kura '])[1 + i %% 3] else 'Brand ' || i %% 500 end, now()
                  from generate_series(1, %1$d * %3$d) i;
                """.formatted(listings, shops, OTHERS));
        BenchDatabase.execute(DATABASE, "vacuum (freeze, analyze) catalog_product");
    }

    private record Removal(Product product, int listings) implements Arm {

        @Override
        public String name() {
            return "remove and put back " + listings;
        }

        @Override
        public long run() {
            Effects effects = product.bean(Effects.class);
            TransactionTemplate transaction = product.bean(TransactionTemplate.class);
            Effects.Cause cause = decision(product.bean(JdbcTemplate.class));
            Instant at = Instant.now(java.time.Clock.systemUTC());
            List<EffectView> made = Objects.requireNonNull(transaction.execute(status -> {
                effects.plan(
                        cause.decisionId(),
                        List.of(new EffectSpec.Listing(EffectSpec.Listing.Reach.BRAND, "sakura", null)));
                return effects.applyPlanned(cause, at, SOMEBODY);
            }));
            mustStand(listings);
            transaction.executeWithoutResult(
                    status -> effects.revert(cause, made.get(0).id(), at.plusSeconds(1), SOMEBODY));
            mustStand(0);
            return 2L * listings;
        }

        private void mustStand(long removed) {
            Report.mustEqual(
                    "removed",
                    product.bean(JdbcTemplate.class)
                            .queryForObject("select count(*) from catalog_product where open_removals > 0", Long.class),
                    removed);
        }
    }

    private record Update(Product product, int listings) implements Arm {

        @Override
        public String name() {
            return "two plain updates";
        }

        @Override
        public long run() {
            JdbcTemplate db = product.bean(JdbcTemplate.class);
            for (String change : List.of("+", "-")) {
                int rows = db.update("update catalog_product set open_removals = open_removals " + change
                        + " 1 where catalog_brand_key(brand) = 'sakura'");
                Report.mustEqual("rows", rows, listings);
            }
            return 2L * listings;
        }
    }

    private static Effects.Cause decision(JdbcTemplate db) {
        UUID caseId = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        db.update(
                "insert into penalty_case (case_id, number, brand, source, acted_at, facts, state, opened_at, opened_by)"
                        + " values (?, ?, 'Sakura', 'staff', now(), 'bench', 'open', now(), 'bench')",
                caseId,
                "VC-" + caseId);
        db.update(
                "insert into penalty_decision (decision_id, number, case_id, brand, rule_version_id, rule_code, acted_at, facts, reasons,"
                        + " detection, automation, state, made_at, made_by)"
                        + " values (?, ?, ?, 'Sakura', ?, 'C-01', now(), 'bench', 'bench', false, 'not', 'draft', now(), 'bench')",
                id,
                "PD-" + id,
                caseId,
                UUID.randomUUID());
        return new Effects.Cause(id, "PD-" + id, null, "bench");
    }
}
