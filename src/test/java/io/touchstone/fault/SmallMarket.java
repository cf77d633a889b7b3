package io.touchstone.fault;

import io.touchstone.demo.market.DemoMarket;
import io.touchstone.demo.market.MarketFile;
import io.touchstone.demo.market.MarketPlan;
import io.touchstone.demo.market.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A market that is taken in within seconds, and yet long enough under way to be broken off. */
record SmallMarket(DemoMarket market, MarketPlan plan) {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 2, 28);

    static SmallMarket write(Path folder, int orders) {
        MarketPlan plan = new MarketPlan(MarketPlan.SEED, LAST_DAY, ZoneId.of("Asia/Shanghai"), 60, 1_000, orders);
        return new SmallMarket(DemoMarket.write(plan, folder), plan);
    }

    /** Everything that ratings refer to, in order. */
    List<MarketFile> beforeRatings() {
        return market.files().stream()
                .takeWhile(file -> !file.kind().equals("ratings"))
                .toList();
    }

    /** The first file of ratings. */
    MarketFile ratings() {
        return market.files().stream()
                .filter(file -> file.kind().equals("ratings"))
                .findFirst()
                .orElseThrow();
    }

    /** The ratings in so many files. */
    List<Path> partsOfRatings(Path folder, int parts) throws IOException {
        List<String> lines = Files.readAllLines(ratings().path());
        List<String> rows = lines.subList(1, lines.size());
        List<Path> files = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<String> some = new ArrayList<>(List.of(lines.get(0)));
            some.addAll(rows.subList(rows.size() * part / parts, rows.size() * (part + 1) / parts));
            files.add(Files.write(folder.resolve("ratings-" + part + ".csv"), some));
        }
        return files;
    }

    /** A good part of the shops, those with a story among them. */
    List<String> someShops() {
        return DemoMarket.stories(plan).entrySet().stream()
                .filter(entry -> entry.getKey() != Story.APPLICANT)
                .flatMap(entry -> entry.getValue().stream().limit(8))
                .toList();
    }
}
