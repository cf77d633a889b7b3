package io.touchstone.inspection.outcome;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listing that is held for review, or waits for a person to hold it (D13; ruling E3).
 *
 * @param caseNo the outcome or appraisal it follows from
 * @param ofAnother whether it belongs to another merchant than the failed one
 * @param searchId the restriction that keeps it from being found; null while it is not held
 */
public record ListingReview(
        UUID reviewId,
        @Nullable UUID outcomeId,
        String caseNo,
        String productId,
        @Nullable String title,
        String merchantId,
        String merchantName,
        Relation relation,
        boolean ofAnother,
        State state,
        @Nullable UUID searchId,
        @Nullable UUID publishId,
        @Nullable Instant heldAt,
        Instant dueAt,
        Instant createdAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        long version) {

    /** Why it is about this listing. The message key is {@code inspection.review.relation.<word>}. */
    public enum Relation {
        OWN,
        GTIN,
        MODEL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it is. The message key is {@code inspection.review.state.<word>}. */
    public enum State {
        /** More listings than the rule holds by itself: a person has to. */
        WAITING("attention"),
        HELD("progress"),
        /** Reviewed: it stays held until it is lifted. */
        KEPT("bad"),
        LIFTED("good");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String tone() {
            return tone;
        }

        public static List<String> words() {
            return Arrays.stream(values()).map(State::word).toList();
        }
    }

    public boolean isOpen() {
        return state == State.WAITING || state == State.HELD;
    }
}
