package io.touchstone.inspection.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One product’s quality, in the words of the contract: names of components are names of fields, so they are never renamed.
 *
 * @param onSale whether it can be bought now
 * @param tier of risk; null, as nothing reckons tiers of products
 * @param riskClass of its category
 * @param lastScreening null, as nothing screens products before they are published
 * @param inspections what came of its samples as far as its merchant knows it, the newest first
 */
public record ProductQuality(
        String productId,
        String merchantId,
        @Nullable String categoryCode,
        Instant asOf,
        boolean onSale,
        Indicators indicators,
        @Nullable String tier,
        @Nullable String riskClass,
        @Nullable String lastScreening,
        @Nullable Inspection lastInspection,
        List<Inspection> inspections) {

    private static final int SHARE_DIGITS = 5;

    /**
     * What happened to it since a day, at its own shop.
     *
     * @param returnRate of the orders; null without an order
     * @param failureRate what share of its category is believed to fail; null without a category
     */
    public record Indicators(
            Instant windowFrom,
            long orders,
            long returns,
            @Nullable BigDecimal returnRate,
            long complaints,
            @Nullable BigDecimal complaintRate,
            @Nullable Expected failureRate) {

        static Indicators of(Instant from, Counts counts, @Nullable Expected expected) {
            return new Indicators(
                    from,
                    counts.orders(),
                    counts.returns(),
                    share(counts.returns(), counts.orders()),
                    counts.complaints(),
                    share(counts.complaints(), counts.orders()),
                    expected);
        }

        private static @Nullable BigDecimal share(long part, long whole) {
            return whole == 0
                    ? null
                    : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHARE_DIGITS, RoundingMode.HALF_UP);
        }
    }

    /** Returns and complaints count by the day they came, whenever their order was paid. */
    record Counts(long orders, long returns, long complaints) {}

    /** A share that is believed, and where it lies with 95 % probability. */
    public record Expected(BigDecimal expected, BigDecimal low, BigDecimal high) {

        static Expected of(double expected, double low, double high) {
            return new Expected(rounded(expected), rounded(low), rounded(high));
        }

        private static BigDecimal rounded(double share) {
            return BigDecimal.valueOf(share).setScale(SHARE_DIGITS, RoundingMode.HALF_UP);
        }
    }

    /**
     * What came of one sample.
     *
     * @param verdict {@code pass} or {@code fail}, as it is held now
     * @param state where its outcome stands, such as {@code notified}, {@code final} or {@code reversed}
     */
    public record Inspection(
            String number,
            String verdict,
            String state,
            boolean counterfeit,
            List<String> failedItems,
            Instant foundAt,
            @Nullable Instant finalAt) {}
}
