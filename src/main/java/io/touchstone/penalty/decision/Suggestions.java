package io.touchstone.penalty.decision;

import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.MeasureEffects;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.ViolationTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a rule orders for one case, as effects: its points, its measures, and that it is made public (ruling E5). */
@Component
class Suggestions {

    private final MeasureEffects measures;

    Suggestions(MeasureEffects measures) {
        this.measures = measures;
    }

    List<EffectSpec> of(StoredDecision.Head head, RuleVersion rule, Instant at) {
        ViolationTerms terms = Gate.violation(rule);
        List<EffectSpec> effects = new ArrayList<>();
        boolean scored = head.merchantId() != null && (terms.points() > 0 || terms.strike());
        if (scored) {
            effects.add(new EffectSpec.Points(terms.violationClass(), terms.points(), terms.strike()));
        }
        effects.addAll(measures.of(terms.measures(), head.merchantId(), head.productId(), terms.points(), at));
        if (effects.stream().noneMatch(EffectSpec.Publication.class::isInstance)) {
            effects.add(new EffectSpec.Publication(null));
        }
        return List.copyOf(effects);
    }
}
