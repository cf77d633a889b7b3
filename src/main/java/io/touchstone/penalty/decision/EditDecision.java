package io.touchstone.penalty.decision;

import io.touchstone.penalty.effect.EffectSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Write a decision anew; see {@link DecisionView} for the texts.
 *
 * @param version that the writer saw
 * @param newFacts what was not known when the same was taken back (E7)
 */
public record EditDecision(
        long version,
        String facts,
        String reasons,
        @Nullable String deviation,
        @Nullable String newFacts,
        boolean detection,
        Automation automation,
        int graceDays,
        List<EffectSpec> effects) {

    public EditDecision {
        effects = List.copyOf(effects);
    }
}
