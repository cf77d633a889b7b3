package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Undo a decision, or some of its effects.
 *
 * @param effects which; empty for all of them
 * @param merchantId for which shop alone, of a decision about a brand in all shops; null for everybody whom it is about
 * @param ground why, as a word: {@code appeal}, {@code inspection_reversed}, {@code own_motion}, {@code cured}, {@code counter_notice},
 *     {@code undo_window}
 * @param reference what it rests on, such as the number of the appeal
 * @param actor who decided it; never the one who proposed or approved the decision (ruling E3)
 */
public record ReverseDecision(
        UUID decisionId,
        Set<UUID> effects,
        @Nullable String merchantId,
        String ground,
        String reference,
        String reason,
        Instant at,
        Actor actor) {

    public ReverseDecision {
        effects = Set.copyOf(effects);
    }

    /** For everybody whom the decision is about. */
    public ReverseDecision(
            UUID decisionId,
            Set<UUID> effects,
            String ground,
            String reference,
            String reason,
            Instant at,
            Actor actor) {
        this(decisionId, effects, null, ground, reference, reason, at, actor);
    }
}
