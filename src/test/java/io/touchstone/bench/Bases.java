package io.touchstone.bench;

import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import java.util.List;

/** Databases in which the product has taken in a made market; made once and cloned for each run. */
final class Bases {

    private Bases() {}

    /** Everything up to the orders. */
    static String withOrders(Market market, int orders) throws Exception {
        return make("bench_orders_" + orders, market, List.of("categories", "merchants", "products", "orders"));
    }

    /** Everything, ratings too. */
    static String withRatings(Market market, int orders) throws Exception {
        return make(
                "bench_ratings_" + orders, market, List.of("categories", "merchants", "products", "orders", "ratings"));
    }

    private static String make(String name, Market market, List<String> kinds) throws Exception {
        String done = name + "_done";
        if (BenchDatabase.exists(done)) {
            return done;
        }
        BenchDatabase.create(name);
        try (Product product = Product.start(name)) {
            for (String kind : kinds) {
                ImportView view =
                        product.bean(Intake.class).importNow(kind, market.file(kind), RatingImportBench.ACTOR);
                Report.mustEqual(kind, view.state(), ImportView.State.SUCCEEDED);
            }
        }
        BenchDatabase.execute(name, "vacuum analyze");
        // The name tells a base that was finished from one that was broken off.
        BenchDatabase.execute("postgres", "alter database " + name + " rename to " + done);
        return done;
    }
}
