package io.touchstone.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the credit statement (F5): what happened, what it changed, and the points after it.
 *
 * @param change points gained or lost at this time; may differ from the outcome's worth by rulings C4 and C5
 * @param rule why the change is not the outcome's worth, or null
 */
public record StatementLine(
        Instant at,
        Kind kind,
        String orderId,
        String outcome,
        int change,
        long balance,
        @Nullable String rule) {

    /** The message key is {@code credit.statement.kind.<NAME>}. */
    public enum Kind {
        RATING,
        REVISION,
        DEFAULT,
        VOID,
        VOID_REVERTED
    }
}
