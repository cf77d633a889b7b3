package io.touchstone.inspection.outcome;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One outcome in a list; nothing of who bought the sample.
 *
 * @param dueAt until when somebody has to do something; null when nobody has
 */
public record OutcomeRow(
        UUID id,
        String number,
        UUID sampleId,
        String sampleNumber,
        String merchantId,
        String merchantName,
        String productId,
        @Nullable String title,
        String cause,
        OutcomeState state,
        boolean passed,
        boolean counterfeit,
        boolean safety,
        boolean retested,
        boolean overturned,
        Instant foundAt,
        @Nullable Instant notifiedAt,
        @Nullable Instant dueAt,
        @Nullable Instant finalAt) {

    /** How its result is to be seen; what can still be contested is no result yet. */
    public String resultTone() {
        if (passed) {
            return "good";
        }
        return state == OutcomeState.FINAL || state == OutcomeState.REVERSING ? "bad" : "attention";
    }

    /** What is held to be so, as a word. The message key is {@code inspection.outcome.result.<word>}. */
    public String result() {
        if (counterfeit) {
            return "counterfeit";
        }
        return passed ? "passed" : "failed";
    }

    public boolean isOverdue(Instant now) {
        return dueAt != null && OutcomeState.OPEN.contains(state) && dueAt.isBefore(now);
    }
}
