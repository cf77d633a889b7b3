package io.touchstone.inspection.outcome;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person of staff wants done with an outcome and another has to agree to.
 *
 * @param proposedBy the actor's word
 */
public record Proposal(
        UUID proposalId,
        Kind kind,
        Ground ground,
        String words,
        String proposedBy,
        Instant proposedAt,
        @Nullable Decision decision) {

    /** What is wanted. The message key is {@code inspection.outcome.proposal.<word>}. */
    public enum Kind {
        /** Answer the objection without a retest: the result stands. */
        REFUSE,
        /** The objection is right without a retest: the sample passes. */
        UPHOLD,
        /** Take a final outcome back with all that it did. */
        REVERSE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The only reasons there are. The message key is {@code inspection.outcome.ground.<word>}. */
    public enum Ground {
        /** Nothing is left to test (rules.md 8.2, goods mismatch). */
        NO_RETAINED_PART(Kind.REFUSE),
        /** What failed cannot be tested again, such as what spoils or was used up (rules.md 8.2). */
        NOT_RETESTABLE(Kind.REFUSE),
        /** An appraisal of the brand owner is contested without anything against it. */
        NOT_GROUNDED(Kind.REFUSE),
        REPORT_WRONG(Kind.UPHOLD),
        WRONG_STANDARD(Kind.UPHOLD),
        NOT_THE_GOODS(Kind.UPHOLD),
        REPORT_WITHDRAWN(Kind.REVERSE),
        CUSTODY_BROKEN(Kind.REVERSE),
        /** Of the same standing as {@link #WRONG_STANDARD}, noticed later. */
        APPLIED_WRONGLY(Kind.REVERSE);

        private final Kind kind;

        Ground(Kind kind) {
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The reasons that fit a proposal. */
        public static List<Ground> of(Kind kind) {
            return Arrays.stream(values()).filter(ground -> ground.kind == kind).toList();
        }
    }

    /** What the second person said. */
    public record Decision(boolean agreed, String words, String decidedBy, Instant decidedAt) {}
}
