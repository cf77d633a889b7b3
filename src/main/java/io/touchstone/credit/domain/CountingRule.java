package io.touchstone.credit.domain;

import java.util.concurrent.TimeUnit;

/**
 * Which ratings of one buyer and merchant make points (rulings C4 and C5).
 *
 * @param sameProductHours of one product, a rating does not count this long after the last counted one of its sign
 * @param pairMonthLimit a pair gives at most this many points a month, up or down
 */
public record CountingRule(int sameProductHours, int pairMonthLimit) {

    public static final CountingRule VERSION_1 = new CountingRule(336, 6);

    public CountingRule {
        if (sameProductHours < 0 || sameProductHours > 24 * 366) {
            throw new IllegalArgumentException("sameProductHours");
        }
        if (pairMonthLimit < 1 || pairMonthLimit > 1_000_000) {
            throw new IllegalArgumentException("pairMonthLimit");
        }
    }

    long sameProductMicros() {
        return TimeUnit.HOURS.toMicros(sameProductHours);
    }

    long clamp(long sum) {
        return Math.max(-pairMonthLimit, Math.min(pairMonthLimit, sum));
    }
}
