package io.touchstone.credit.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer must reach for tiers 2 to 5 (F9); everybody has tier 1.
 *
 * @param tiers the thresholds of tier 2 first
 */
public record BuyerTiers(List<Threshold> tiers) {

    /** All of them must be met. The return rate is in percent of completed orders. */
    public record Threshold(int pointsMin, int ordersMin, int returnPercentMax, int ageDaysMin) {

        public Threshold {
            if (ordersMin < 0 || ageDaysMin < 0 || returnPercentMax < 0 || returnPercentMax > 100) {
                throw new IllegalArgumentException("threshold");
            }
        }

        boolean isMetBy(Inputs buyer) {
            BigDecimal rate = buyer.returnRate();
            return buyer.points() >= pointsMin
                    && buyer.completedOrders() >= ordersMin
                    && buyer.ageDays() >= ageDaysMin
                    && (rate == null || rate.movePointRight(2).compareTo(BigDecimal.valueOf(returnPercentMax)) <= 0);
        }

        private boolean isAtLeast(Threshold lower) {
            return pointsMin >= lower.pointsMin
                    && ordersMin >= lower.ordersMin
                    && returnPercentMax <= lower.returnPercentMax
                    && ageDaysMin >= lower.ageDaysMin;
        }
    }

    /**
     * What is known of a buyer.
     *
     * @param returnRate 5 decimals; null without completed orders
     */
    public record Inputs(
            long points, long completedOrders, @Nullable BigDecimal returnRate, long ageDays) {}

    private static final int ABOVE_THE_FIRST = 4;

    public static final BuyerTiers VERSION_1 = new BuyerTiers(List.of(
            new Threshold(4, 3, 50, 30),
            new Threshold(11, 10, 30, 90),
            new Threshold(41, 30, 20, 180),
            new Threshold(91, 60, 15, 365)));

    public BuyerTiers {
        tiers = List.copyOf(tiers);
        if (tiers.size() != ABOVE_THE_FIRST) {
            throw new IllegalArgumentException("tiers");
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (!tiers.get(i).isAtLeast(tiers.get(i - 1))) {
                throw new IllegalArgumentException("tiers[" + i + "]");
            }
        }
    }

    /** The highest tier whose thresholds are all met, 1 to 5. */
    public int tier(Inputs buyer) {
        int tier = 1;
        while (tier <= tiers.size() && tiers.get(tier - 1).isMetBy(buyer)) {
            tier++;
        }
        return tier;
    }

    /** What the tier above asks for; null at the top. */
    public @Nullable Threshold above(int tier) {
        return tier <= tiers.size() ? tiers.get(tier - 1) : null;
    }
}
