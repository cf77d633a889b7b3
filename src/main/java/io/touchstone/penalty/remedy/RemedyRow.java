package io.touchstone.penalty.remedy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One corrective plan of a list, with the decision that demands it. */
public record RemedyRow(
        UUID id,
        String number,
        String decisionNumber,
        String merchantId,
        String merchantName,
        String ruleCode,
        boolean cures,
        RemedyState state,
        Instant demandedAt,
        Instant dueAt,
        @Nullable Instant overdueAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant checkAt,
        long version) {

    public boolean isOverdue(Instant now) {
        return state == RemedyState.OPEN && !dueAt.isAfter(now);
    }

    /** Whether it is time to look whether it works. */
    public boolean canBeChecked(Instant now) {
        return state == RemedyState.ACCEPTED && checkAt != null && !now.isBefore(checkAt);
    }
}
