package io.touchstone.penalty.decision;

import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.effect.Effects;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions as other parts see them. */
@Component
class DecisionReader {

    private final Effects effects;

    DecisionReader(Effects effects) {
        this.effects = effects;
    }

    DecisionView view(StoredDecision stored) {
        return view(stored, stored.state(), stored.effectiveAt());
    }

    /** As it will be once the state it is coming into is reached. */
    DecisionView view(StoredDecision stored, DecisionState state, @Nullable Instant effectiveAt) {
        return view(stored, state, effectiveAt, effects.of(stored.head().id()));
    }

    private static DecisionView view(
            StoredDecision stored, DecisionState state, @Nullable Instant effectiveAt, List<EffectView> effects) {
        StoredDecision.Head head = stored.head();
        Content content = stored.content();
        StoredDecision.Signed proposed = stored.proposed();
        return new DecisionView(
                head.id(),
                head.number(),
                head.caseId(),
                head.caseNumber(),
                head.merchantId(),
                head.brand(),
                head.productId(),
                content.ruleVersionId(),
                content.ruleCode(),
                head.actedAt(),
                content.facts(),
                content.reasons(),
                content.deviation(),
                content.detection(),
                content.automation(),
                state,
                proposed == null ? null : proposed.by(),
                proposed == null ? null : proposed.at(),
                stored.approvedBy(),
                stored.decidedAt(),
                effectiveAt,
                stored.reversedAt(),
                effects,
                stored.version());
    }
}
