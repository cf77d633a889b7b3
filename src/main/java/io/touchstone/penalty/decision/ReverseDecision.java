package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Undo a decision, or some of its effects.
 *
 * @param effects which; empty for all of them
 * @param ground why, as a word: {@code appeal}, {@code inspection_reversed}, {@code own_motion}, {@code cured}, {@code counter_notice}
 * @param reference what it rests on, such as the number of the appeal
 * @param actor who decided it; never the one who proposed or approved the decision (ruling E3)
 */
public record ReverseDecision(
        UUID decisionId, Set<UUID> effects, String ground, String reference, String reason, Instant at, Actor actor) {

    public ReverseDecision {
        effects = Set.copyOf(effects);
    }
}
