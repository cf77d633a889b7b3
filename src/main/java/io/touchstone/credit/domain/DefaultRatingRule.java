package io.touchstone.credit.domain;

import java.util.concurrent.TimeUnit;

/**
 * When a silent side is taken to be content (ruling C8).
 *
 * @param afterHours this long after the order was completed
 */
public record DefaultRatingRule(Policy policy, int afterHours) {

    /** Whose silence makes a default positive. */
    public enum Policy {
        /** The silence of one side when the other rated positive. */
        ONE_SIDED,
        /** Every silence. */
        ALWAYS,
        /** None. */
        NEVER
    }

    public static final DefaultRatingRule VERSION_1 = new DefaultRatingRule(Policy.ONE_SIDED, 360);

    public DefaultRatingRule {
        if (afterHours < 1 || afterHours > 24 * 366) {
            throw new IllegalArgumentException("afterHours");
        }
    }

    public long afterMicros() {
        return TimeUnit.HOURS.toMicros(afterHours);
    }
}
