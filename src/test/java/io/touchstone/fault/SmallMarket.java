package io.touchstone.fault;

import io.touchstone.demo.market.DemoMarket;
import io.touchstone.demo.market.MarketFile;
import io.touchstone.demo.market.MarketPlan;
import io.touchstone.demo.market.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** A good part of the shops, those with a story among them. */
    List<String> someShops() {
        return DemoMarket.stories(plan).entrySet().stream()
                .filter(entry -> entry.getKey() != Story.APPLICANT)
                .flatMap(entry -> entry.getValue().stream().limit(8))
                .toList();
    }
}
