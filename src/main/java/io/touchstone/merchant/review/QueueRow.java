package io.touchstone.merchant.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One application in the queue.
 *
 * @param minutesLeft until it is due; negative when that is past
 * @param claimant name of whoever works on it just now
 */
public record QueueRow(
        UUID id,
        String number,
        @Nullable String shopName,
        @Nullable String companyName,
        @Nullable String shopType,
        String state,
        boolean highRisk,
        int round,
        Instant submittedAt,
        Instant dueAt,
        long minutesLeft,
        List<String> categories,
        @Nullable String claimant,
        boolean claimedByMe) {

    public boolean isOverdue() {
        return isOpen() && minutesLeft < 0;
    }

    /** Whole hours until it is due, or since it was. */
    public long hours() {
        return Math.abs(minutesLeft) / 60;
    }

    /** Whether somebody is still to decide. */
    public boolean isOpen() {
        return state.equals("submitted") || state.equals("second_review");
    }
}
