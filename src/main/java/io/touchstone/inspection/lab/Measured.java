package io.touchstone.inspection.lab;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory found at an item.
 *
 * @param value the number, or what it is below, in the specification’s unit
 * @param uncertainty expanded, in the same unit
 * @param text what was written
 */
record Measured(
        Kind kind, @Nullable BigDecimal value, @Nullable BigDecimal uncertainty, String text) {

    /** What was written down. */
    enum Kind {
        NUMBER,
        /** Below a number, such as {@code <0.05}. */
        BELOW,
        NOT_DETECTED,
        TEXT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why something written cannot be taken; the import’s code is the slug. */
    enum Problem {
        BAD_VALUE("not a value of this item: a number, a number below which it lies, ND, or the answer asked for"),
        UNIT_MISMATCH("a unit that cannot be turned into that of the specification"),
        UNCERTAINTY_MISSING("the decision rule of this item needs the uncertainty, such as 0.42 ± 0.05"),
        NOT_SENSITIVE("below a number that cannot decide: the method must find less");

        private final String detail;

        Problem(String detail) {
            this.detail = detail;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String detail() {
            return detail;
        }
    }

    BigDecimal number() {
        if (value == null) {
            throw new IllegalStateException("no number in " + kind);
        }
        return value;
    }

    BigDecimal margin() {
        return uncertainty == null ? BigDecimal.ZERO : uncertainty;
    }
}
