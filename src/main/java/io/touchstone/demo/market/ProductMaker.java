package io.touchstone.demo.market;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes the products of a shop: titles in both languages, prices of the category, some bar codes. */
final class ProductMaker {

    private static final double WITH_GTIN = 0.6;
    private static final int MINUTES_A_DAY = 24 * 60;

    private final MarketPlan plan;
    private final Vocabulary words;
    private final Dice dice;
    private final RowSink sink;

    ProductMaker(MarketPlan plan, Vocabulary words, Dice dice, RowSink sink) {
        this.plan = plan;
        this.words = words;
        this.dice = dice;
        this.sink = sink;
    }

    /** The id of a product by its number in the market. */
    static String id(int number) {
        return "item-" + (100_001 + number);
    }

    /** Writes the shop's products and answers their prices in fen, in the same order. */
    long[] make(Shop shop) {
        long[] prices = new long[shop.products()];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = price(shop.category());
            write(shop, shop.firstProduct() + i, prices[i]);
        }
        return prices;
    }

    private void write(Shop shop, int number, long price) {
        Term brand = dice.pick(shop.brands());
        Term noun = dice.pick(shop.category().nouns());
        Term adjective = dice.pick(words.list("adjective"));
        Term variant = dice.pick(shop.category().variants());
        String title = brand.chinese() + " " + adjective.chinese() + noun.chinese() + " " + variant.chinese() + " | "
                + brand.english() + " " + adjective.english() + " " + noun.english() + ", " + variant.english();
        sink.row(
                id(number),
                shop.id(),
                shop.category().code(),
                title,
                brand.chinese() + " " + brand.english(),
                dice.chance(WITH_GTIN) ? gtin(number) : null,
                "M" + dice.between(100, 999),
                Long.toString(price),
                "CNY",
                listedAt(shop).toString());
    }

    /** Lower prices are more frequent; all end in .00 or .90. */
    private long price(Category category) {
        double place = dice.unit() * dice.unit();
        long yuan = category.priceFrom() + (long) (place * (category.priceTo() - category.priceFrom()));
        return yuan * 100 + (dice.chance(0.5) ? 0 : 90);
    }

    /** Prefix 2 is for use inside a company, so that no real product's number is borrowed. */
    private static String gtin(int number) {
        String first12 = "2" + String.valueOf(10_000_000_000L + number * 37L);
        return first12 + CheckDigits.ofGtin(first12);
    }

    private Instant listedAt(Shop shop) {
        Instant opened = plan.startOf(shop.identity().openedOn());
        return opened.plus(dice.below(20 * MINUTES_A_DAY), ChronoUnit.MINUTES);
    }
}
