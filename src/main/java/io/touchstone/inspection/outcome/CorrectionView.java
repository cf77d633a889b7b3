package io.touchstone.inspection.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction with what was filed and what happened.
 *
 * @param outcomeNumber what it corrects
 * @param followUpNumber the sample that follows it up; null while there is none, and for merchants, who must not know when it is bought
 */
public record CorrectionView(
        CorrectionRow row,
        String outcomeNumber,
        @Nullable String followUpNumber,
        List<Filed> filings,
        List<OutcomeView.Line> lines,
        long version) {

    /** One correction in a list. */
    public record CorrectionRow(
            UUID id,
            String number,
            UUID outcomeId,
            String merchantId,
            String merchantName,
            String productId,
            @Nullable String title,
            CorrectionState state,
            Instant openedAt,
            Instant dueAt,
            Instant followUpFrom,
            Instant followUpUntil,
            @Nullable Instant escalatedAt,
            @Nullable Instant endedAt) {

        public boolean isOverdue(Instant now) {
            boolean waits = state == CorrectionState.OPEN || state == CorrectionState.FILED;
            return waits && dueAt.isBefore(now);
        }
    }

    /** What the merchant filed. */
    public record Filed(String cause, String fix, String prevention, Instant filedAt) {}

    public boolean isOpen() {
        return row.state() == CorrectionState.OPEN;
    }

    public boolean isFiled() {
        return row.state() == CorrectionState.FILED;
    }
}
