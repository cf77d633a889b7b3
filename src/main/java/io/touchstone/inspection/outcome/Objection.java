package io.touchstone.inspection.outcome;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant says against a result, and the fee held for it.
 *
 * @param objectionId made when the form was shown
 * @param holdId the fee on its deposit; null where none is asked
 */
public record Objection(
        UUID objectionId,
        UUID outcomeId,
        String merchantId,
        String grounds,
        String filedBy,
        Instant filedAt,
        Money fee,
        @Nullable UUID holdId,
        FeeState feeState,
        State state,
        @Nullable Instant endedAt) {

    /** What became of it. The message key is {@code inspection.objection.state.<word>}. */
    public enum State {
        OPEN,
        WITHDRAWN,
        REFUSED,
        UPHELD,
        RETESTED,
        /** The result it was about is no longer so. */
        MOOT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the fee is (rules.md 8.1, retest fee). The message key is {@code inspection.objection.fee.<word>}. */
    public enum FeeState {
        NONE,
        HELD,
        /** The retest said the same: the merchant bears it. */
        CAPTURED,
        /** The platform bears it. */
        RELEASED,
        /** Paid back after the outcome was reversed. */
        RETURNED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
