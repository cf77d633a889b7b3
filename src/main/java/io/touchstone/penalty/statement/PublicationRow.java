package io.touchstone.penalty.statement;

import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a decision is or will be public.
 *
 * @param shopName as the shop was called then; null when the decision is about a brand in all shops
 * @param dueAt by when the law wants it public
 * @param byClockAt when the clock publishes it if nobody does
 * @param publishedBy who published it, an actor's word; null while it is not
 */
public record PublicationRow(
        UUID decisionId,
        String number,
        @Nullable String merchantId,
        @Nullable String shopName,
        @Nullable String brand,
        String ruleCode,
        Wording violation,
        ViolationClass violationClass,
        Instant decidedAt,
        Instant queuedAt,
        Instant dueAt,
        Instant byClockAt,
        PublicationState state,
        @Nullable String heldBecause,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant downAt,
        @Nullable String downGround,
        @Nullable String downBecause,
        long version) {

    /** Whether its day passed, or it was published after it. */
    public boolean isOverdue(Instant now) {
        Instant done = publishedAt;
        if (done != null) {
            return done.isAfter(dueAt);
        }
        return state != PublicationState.TAKEN_DOWN && now.isAfter(dueAt);
    }

    /** Whether nobody acts on it any more by hand. */
    public boolean isOpen() {
        return state == PublicationState.DUE || state == PublicationState.HELD;
    }

    public boolean isPublic() {
        return state == PublicationState.PUBLISHED;
    }
}
