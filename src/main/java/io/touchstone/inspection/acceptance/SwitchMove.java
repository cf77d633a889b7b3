package io.touchstone.inspection.acceptance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of the history of a severity.
 *
 * @param lotNumber of the lot that was counted; null when people moved it
 * @param lotState what became of that lot
 */
public record SwitchMove(
        long moveId,
        LotKey key,
        @Nullable UUID lotId,
        @Nullable String lotNumber,
        @Nullable String lotState,
        Instant at,
        SwitchReason reason,
        Severity from,
        Severity to,
        int scoreBefore,
        int scoreAfter,
        @Nullable String note,
        String actor) {

    public boolean isChange() {
        return from != to;
    }
}
