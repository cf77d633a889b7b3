package io.touchstone.penalty.statement;

import io.touchstone.penalty.decision.DecisionState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is shown.
 *
 * @param seal null for one that is not written yet
 * @param state the decision's
 */
public record StatementReading(
        StatementContent content,
        List<LaterPart> later,
        @Nullable Seal seal,
        DecisionState state) {

    public StatementReading {
        later = List.copyOf(later);
    }

    /**
     * Its hash, and whether the text still has it.
     *
     * @param readAt when somebody of the shop first looked at it
     */
    public record Seal(
            String sha256,
            boolean sound,
            Instant writtenAt,
            @Nullable Instant appealUntil,
            @Nullable Instant readAt) {

        public boolean isAppealable(Instant now) {
            return appealUntil != null && now.isBefore(appealUntil);
        }
    }
}
