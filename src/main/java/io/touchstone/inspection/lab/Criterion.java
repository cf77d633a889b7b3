package io.touchstone.inspection.lab;

import java.util.Locale;

/** What kind of requirement an item is held against (D7). The message key is {@code inspection.criterion.<word>}. */
public enum Criterion {
    /** At most the upper limit. */
    MAX,
    /** At least the lower limit. */
    MIN,
    RANGE,
    /** Exactly what the specification says. */
    EQUALS,
    /** Not found by a method that would find it. */
    ABSENT,
    /** A question whose right answer is yes or no. */
    YES_NO;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Criterion of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean hasLower() {
        return this == MIN || this == RANGE;
    }

    public boolean hasUpper() {
        return this == MAX || this == RANGE;
    }

    public boolean hasExpected() {
        return this == EQUALS || this == YES_NO;
    }
}
