package io.touchstone.penalty.claim;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as lists show it.
 *
 * @param holder null for the public where the holder is a person
 */
public record IpNoticeRow(
        UUID id,
        String number,
        String merchantId,
        String merchantName,
        @Nullable String holder,
        String right,
        String rightNumber,
        int products,
        IpNoticeState state,
        Instant receivedAt,
        @Nullable Instant counteredAt,
        @Nullable String pursuit,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt) {

    /** Whether staff should have checked it. */
    public boolean isOverdue(Instant now) {
        return state == IpNoticeState.RECEIVED && dueAt != null && dueAt.isBefore(now);
    }
}
