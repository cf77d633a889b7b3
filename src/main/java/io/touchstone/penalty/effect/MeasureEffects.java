package io.touchstone.penalty.effect;

import io.touchstone.rulebook.Measure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the measures of a rule or of a node of the ladder into effects for one merchant. */
public interface MeasureEffects {

    /**
     * @param points of the violation, by which the term of settlement is chosen (rules.md 4); 0 for none
     * @param productId what it is about; measures for one listing are left out without it
     */
    List<EffectSpec> of(
            List<Measure> measures, @Nullable String merchantId, @Nullable String productId, int points, Instant at);
}
