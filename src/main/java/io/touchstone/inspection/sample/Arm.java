package io.touchstone.inspection.sample;

import java.util.Locale;

/** By which way a product came into the draw. The message key is {@code inspection.arm.<word>}. */
public enum Arm {
    /** Drawn first over the whole population, by chance alone, to measure the others against (ruling S4). */
    CONTROL,
    /** Drawn within its stratum, whose number risk decided. */
    RISK,
    /** Drawn to judge a lot by an acceptance plan (ruling S1). */
    LOT,
    /** Bought again after a failure, to see whether it was corrected. */
    FOLLOW_UP;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Arm of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
