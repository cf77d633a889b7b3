package io.touchstone.bench;

import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Databases in which the product has taken in made facts; made once and cloned for each run. */
final class Bases {

    private static final List<String> ALL = List.of("categories", "merchants", "products", "orders", "ratings");

    private Bases() {}

    /** Everything up to the orders. */
    static String withOrders(Market market, int orders) throws Exception {
        return of("bench_orders_" + orders, files(market, ALL.subList(0, 4)));
    }

    /** Ratings too. */
    static String withRatings(Market market, int orders) throws Exception {
        return of("bench_ratings_" + orders, files(market, ALL));
    }

    /** Imports the files in their order; what is there under the name already is taken as it is. */
    static String of(String name, Map<String, Path> files) throws Exception {
        String done = name + "_" + schema();
        if (BenchDatabase.exists(done)) {
            return done;
        }
        BenchDatabase.create(name);
        try (Product product = Product.start(name)) {
            Intake intake = product.bean(Intake.class);
            files.forEach((kind, file) -> Report.mustEqual(
                    kind, intake.importNow(kind, file, RatingImportBench.ACTOR).state(), ImportView.State.SUCCEEDED));
        }
        BenchDatabase.execute(name, "vacuum analyze");
        // The name tells a base that was finished from one that was broken off.
        BenchDatabase.execute("postgres", "alter database " + name + " rename to " + done);
        return done;
    }

    /** A base whose tables are of another day's is made anew under another name. */
    private static String schema() throws IOException {
        Resource[] migrations =
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
        return Integer.toHexString(Arrays.stream(migrations)
                .map(Resource::getFilename)
                .sorted()
                .toList()
                .hashCode());
    }

    private static Map<String, Path> files(Market market, List<String> kinds) {
        Map<String, Path> files = new LinkedHashMap<>();
        kinds.forEach(kind -> files.put(kind, market.file(kind)));
        return files;
    }
}
