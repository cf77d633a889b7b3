package io.touchstone.demo.market;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A made market, written as the contract's CSV files.
 *
 * @param files in the order in which they have to be imported
 * @param rejectedRatings how many rating rows are there to be rejected
 */
public record DemoMarket(List<MarketFile> files, long rejectedRatings) {

    /** Makes the market and writes it into the folder. */
    public static DemoMarket write(MarketPlan plan, Path folder) {
        Vocabulary words = Vocabulary.load();
        return new MarketWriter(plan, words, folder).write(shops(plan, words));
    }

    /** The ids of the shops of each story; known without writing the market. */
    public static Map<Story, List<String>> stories(MarketPlan plan) {
        return shops(plan, Vocabulary.load()).stream()
                .collect(Collectors.groupingBy(
                        Shop::story,
                        () -> new EnumMap<>(Story.class),
                        Collectors.mapping(Shop::id, Collectors.toList())));
    }

    private static List<Shop> shops(MarketPlan plan, Vocabulary words) {
        return new ShopMaker(plan, words, new Dice(plan.seed())).make();
    }
}
