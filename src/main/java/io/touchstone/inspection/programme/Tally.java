package io.touchstone.inspection.programme;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of one stratum while the population was frozen.
 *
 * @param size its products
 * @param priceMinor the sum of their prices, of those that have one
 * @param categories how many of its products are in which category
 */
record Tally(
        int stratum,
        @Nullable String merchantId,
        @Nullable String categoryCode,
        @Nullable String riskClass,
        @Nullable Integer priceBand,
        long size,
        long priceMinor,
        long priced,
        Map<String, Long> categories) {

    /** The mean price; 0 when none has one. */
    long meanPrice() {
        return priced == 0 ? 0 : Math.round((double) priceMinor / priced);
    }
}
