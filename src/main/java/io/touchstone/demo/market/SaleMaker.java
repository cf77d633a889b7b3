package io.touchstone.demo.market;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one order at a time: who, what, when, and how the parcel went. */
final class SaleMaker {

    private static final DateTimeFormatter COMPACT_DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    /** When people buy: each hour as often as it stands here. */
    private static final int[] HOURS = {
        0, 7, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 20, 20, 21, 21, 21, 21, 22, 22, 22,
        23
    };

    private static final double CALLED_OFF = 0.015;
    private static final double CONFIRMED_BY_BUYER = 0.6;
    private static final double WITHOUT_CREATED_AT = 0.05;

    private final MarketPlan plan;
    private final Buyers buyers;
    private final Dice dice;
    private final List<Term> carriers;
    private final RowSink orders;

    SaleMaker(MarketPlan plan, Vocabulary words, Buyers buyers, Dice dice, RowSink orders) {
        this.plan = plan;
        this.buyers = buyers;
        this.dice = dice;
        this.carriers = words.list("carrier");
        this.orders = orders;
    }

    /** @param number counts the orders of the day from 1 */
    Sale make(Shop shop, long[] prices, LocalDate day, int daysLeft, int number) {
        boolean ring = shop.story().isBurst(daysLeft) && dice.chance(0.95);
        int buyer = ring ? buyers.oneOfRing() : buyers.anyoneFor(shop);
        int product = ring ? dice.below(2) : popular(prices.length);
        int quantity = ring || dice.chance(0.85) ? 1 : dice.between(2, 4);
        Instant paid = plan.startOf(day).plusSeconds(HOURS[dice.below(HOURS.length)] * 3600L + dice.below(3600));
        Sale.Parcel parcel = parcel(shop, ring, paid);
        Sale sale = new Sale(
                day.format(COMPACT_DAY) + "-" + (100_000 + number),
                shop,
                daysLeft,
                ring,
                Buyers.id(buyer),
                ProductMaker.id(shop.firstProduct() + product),
                quantity,
                prices[product] * quantity,
                dice.chance(WITHOUT_CREATED_AT) ? null : paid.minusSeconds(dice.between(5, 600)),
                paid,
                parcel,
                completed(ring, parcel));
        sale.writeTo(orders, buyers.traces(buyer));
        return sale;
    }

    /** The first products of a shop sell most. */
    private int popular(int products) {
        return (int) (dice.unit() * dice.unit() * products);
    }

    private Sale.Parcel parcel(Shop shop, boolean ring, Instant paid) {
        boolean slow = shop.story() == Story.SLOW_PARCELS;
        Instant shipped = paid.plus(ring ? minutes(20, 90) : slow ? hours(50, 120) : hours(3, 40));
        Instant delivered = shipped.plus(ring ? hours(10, 20) : slow ? hours(90, 200) : hours(20, 90));
        boolean calledOff = !ring && dice.chance(CALLED_OFF);
        return new Sale.Parcel(
                paid.plus(Duration.ofDays(2)),
                calledOff ? null : known(shipped),
                calledOff ? null : known(delivered),
                paid.plus(Duration.ofDays(5)),
                dice.pick(carriers).chinese(),
                "T" + Long.toHexString(Dice.mix(paid.getEpochSecond() + shop.number())));
    }

    /** By the buyer's confirmation soon after delivery, or by itself a week after it. */
    private @Nullable Instant completed(boolean ring, Sale.Parcel parcel) {
        Instant delivered = parcel.deliveredAt();
        if (delivered == null) {
            return null;
        }
        if (ring) {
            return known(delivered.plus(minutes(2, 40)));
        }
        return known(delivered.plus(dice.chance(CONFIRMED_BY_BUYER) ? hours(1, 72) : Duration.ofDays(7)));
    }

    private @Nullable Instant known(Instant at) {
        return at.isBefore(plan.end()) ? at : null;
    }

    private Duration hours(int low, int high) {
        return minutes(low * 60, high * 60);
    }

    private Duration minutes(int low, int high) {
        return Duration.ofSeconds(dice.between(low * 60, high * 60));
    }
}
