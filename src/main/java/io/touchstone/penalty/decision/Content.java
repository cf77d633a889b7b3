package io.touchstone.penalty.decision;

import io.touchstone.penalty.effect.EffectSpec;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is decided, as people write it.
 *
 * @param ruleVersionId the version that held when the act happened (ruling E2)
 * @param deviation why it differs from what the rule orders; null when it does not
 * @param graceDays natural days to cure before the effects begin (E7)
 * @param newFacts what was not known when the same was taken back; null when nothing was
 */
record Content(
        UUID ruleVersionId,
        String ruleCode,
        String facts,
        String reasons,
        @Nullable String deviation,
        boolean detection,
        Automation automation,
        int graceDays,
        @Nullable String newFacts) {

    /** What two people have to mean alike: all of it, with every effect in its order. */
    record Whole(UUID decisionId, UUID caseId, Content content, List<EffectSpec> effects) {
        Whole {
            effects = List.copyOf(effects);
        }
    }
}
