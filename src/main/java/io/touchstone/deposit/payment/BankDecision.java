package io.touchstone.deposit.payment;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a line that the books could not place.
 *
 * @param paymentId the payment that is taken back
 * @param outcome null while it waits for a second person
 */
public record BankDecision(
        UUID decisionId,
        UUID lineId,
        Act act,
        @Nullable String merchantId,
        @Nullable UUID paymentId,
        String reason,
        Instant proposedAt,
        String proposedBy,
        @Nullable Outcome outcome,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /** What can be done with a line; the message key is {@code deposit.bank.act.<word>}. */
    public enum Act {
        /** The money is a merchant's payment. */
        ASSIGN,
        /** The money goes back to whoever paid it. */
        RETURN,
        /** The bank is right: the payment in the books is taken back, the bank's amount becomes an unassigned receipt. */
        REVERSE,
        /** The bank took money for the platform's own account, such as a fee. */
        CHARGE,
        /** The books are right; the line is explained and moves nothing. */
        KEEP;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Act> of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(act -> act.word().equals(word))
                    .findFirst();
        }

        /** What fits a line as it stands. */
        public static List<Act> fitting(BankLine line) {
            if (!line.isOpen()) {
                return List.of();
            }
            if (line.isInSuspense()) {
                return List.of(ASSIGN, RETURN);
            }
            if (line.isIn()) {
                return List.of(REVERSE, KEEP);
            }
            return line.payoutId() == null ? List.of(CHARGE) : List.of(CHARGE, KEEP);
        }
    }

    /** How it was decided; the message key is {@code deposit.bank.decision.<word>}. */
    public enum Outcome {
        APPROVED,
        REJECTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
