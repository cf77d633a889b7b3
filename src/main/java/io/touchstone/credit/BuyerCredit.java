package io.touchstone.credit;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's credit tier as of an instant, with everything it follows from (F9).
 *
 * @param tier 1 to 5
 * @param thresholdsVersion the version of the published table
 */
public record BuyerCredit(String buyerId, Instant asOf, int tier, Inputs inputs, int thresholdsVersion) {

    /**
     * The four inputs.
     *
     * @param creditPoints sellers' ratings by rulings C3 to C6
     * @param returnRate orders with a return ÷ completed orders, 5 decimals half up; null without completed orders
     * @param accountAgeDays whole days since the first order
     */
    public record Inputs(
            long creditPoints,
            long completedOrders,
            @Nullable BigDecimal returnRate,
            long accountAgeDays) {}
}
