package io.touchstone.inspection.programme;

/**
 * What a sample costs besides its price, as the setting had it when the plan was made.
 *
 * @param goodsUnits how many of the goods are bought for one sample (rules.md 8.2: one to test, one to keep)
 */
public record UnitCost(long postageMinor, long testMinor, int goodsUnits) {

    /** Of a sample at this price. */
    long of(long priceMinor) {
        return Math.addExact(Math.multiplyExact(priceMinor, (long) goodsUnits), Math.addExact(postageMinor, testMinor));
    }
}
