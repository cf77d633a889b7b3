package io.touchstone.penalty.decision;

import io.touchstone.penalty.effect.EffectHandler;
import io.touchstone.penalty.effect.EffectView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an undoing really did, effect by effect, and what the figures of the merchant are since.
 *
 * @param merchantId for which shop alone, of a decision about a brand in all shops; null for everybody whom it is about
 * @param effects each effect that was undone, of this decision and of runs of the ladder that are no longer reached
 * @param figures standing before and after: points, eligibility, balance, listings
 */
public record ReversalReport(
        UUID id,
        UUID decisionId,
        @Nullable String merchantId,
        String ground,
        String reference,
        String reason,
        Instant at,
        String actor,
        List<EffectView> effects,
        List<EffectHandler.Figure> figures) {

    public ReversalReport {
        effects = List.copyOf(effects);
        figures = List.copyOf(figures);
    }
}
