package io.touchstone.penalty.appeal;

import io.touchstone.penalty.decision.DecisionView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision and whether it may be appealed.
 *
 * @param until the end of the time to appeal
 * @param refused the message key of why not; null when it may be
 * @param argument of the refusal's words: a day or a number
 */
public record AppealableDecision(
        DecisionView decision,
        int level,
        Instant until,
        @Nullable String refused,
        String argument) {

    public boolean isOpen() {
        return refused == null;
    }
}
