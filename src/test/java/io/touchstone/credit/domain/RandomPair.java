package io.touchstone.credit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Makes the facts of one pair out of a seed: few products and coarse times, so that ties and chains are common. */
final class RandomPair {

    static final long START = TimeUnit.SECONDS.toMicros(1_760_000_000L);

    private static final long HOUR = TimeUnit.HOURS.toMicros(1);
    private static final String[] IDS = {"a", "Z", "é", "\uFF5E", "\uD83D\uDE00", "b"};

    private final Random random;

    RandomPair(long seed) {
        this.random = new Random(seed);
    }

    List<OrderFact> orders() {
        int count = 1 + random.nextInt(14);
        int spanHours = random.nextBoolean() ? 24 * 20 : 24 * 120;
        List<OrderFact> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(order(IDS[random.nextInt(IDS.length)] + i, spanHours));
        }
        return orders;
    }

    private OrderFact order(String id, int spanHours) {
        long created = START + hours(spanHours) / 12 * 12;
        long completed = START + hours(spanHours + 240);
        OrderFact order = new OrderFact(id, "p" + random.nextInt(3), created, completed);
        if (random.nextInt(10) > 0) {
            order.rated(Side.BUYER, rating(completed, 70));
        }
        if (random.nextInt(10) > 5) {
            order.rated(Side.SELLER, rating(completed, 80));
        }
        return order;
    }

    private RatingFact rating(long completed, int positivePercent) {
        int dice = random.nextInt(100);
        int outcome = dice < positivePercent ? 1 : dice % 2 == 0 ? 0 : -1;
        long ratedAt = completed + hours(361);
        RatingFact rating = random.nextInt(5) == 0
                ? new RatingFact(outcome, ratedAt, 0, 0, 0)
                : new RatingFact(outcome, ratedAt, random.nextInt(6), random.nextInt(6), random.nextInt(6));
        if (outcome != 1 && random.nextInt(3) == 0) {
            rating.revised(ratedAt + hours(721));
        }
        while (random.nextInt(4) == 0) {
            long from = START + hours(24 * 180);
            rating.voided(from, random.nextBoolean() ? RatingFact.NEVER : from + hours(24 * 60));
        }
        return rating;
    }

    private long hours(int bound) {
        return random.nextInt(bound) * HOUR;
    }

    Random random() {
        return random;
    }
}
