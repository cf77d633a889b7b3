package io.touchstone.penalty.statement;

import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision in the list of its shop. */
public record OwnDecision(
        String number,
        String ruleLabel,
        Wording violation,
        DecisionState state,
        Instant toldAt,
        @Nullable Instant appealUntil,
        @Nullable Instant readAt) {

    /** How its state is marked on pages. */
    public String tone() {
        return switch (state) {
            case DELAYED -> "attention";
            case IN_FORCE -> "bad";
            case VARIED -> "progress";
            case REVERSED, CURED -> "good";
            case DRAFT, HELD, REFUSED, WITHDRAWN -> "neutral";
        };
    }
}
