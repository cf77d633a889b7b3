package io.touchstone.penalty.violation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case of a list.
 *
 * @param merchantName null for a case about a brand in all shops
 * @param ownerName null while nobody works on it
 */
public record CaseRow(
        UUID id,
        String number,
        @Nullable String merchantId,
        @Nullable String merchantName,
        @Nullable String brand,
        @Nullable String productId,
        CaseSource source,
        @Nullable String ruleCode,
        CaseState state,
        @Nullable UUID owner,
        @Nullable String ownerName,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant hearingUntil) {

    public boolean isOverdue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** Whether the merchant may answer. */
    public boolean isHearing() {
        return state == CaseState.HEARING;
    }

    /** The kind of the badge. */
    public String tone() {
        return tone(state);
    }

    static String tone(CaseState state) {
        return switch (state) {
            case OPEN -> "attention";
            case HEARING, HEARD, PROPOSED -> "progress";
            case DECIDED -> "bad";
            case DISMISSED -> "ended";
        };
    }
}
