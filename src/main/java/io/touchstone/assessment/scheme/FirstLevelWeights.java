package io.touchstone.assessment.scheme;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A first-level indicator weighs what stands under it; files may leave that out. */
final class FirstLevelWeights {

    private FirstLevelWeights() {}

    static Map<String, BigDecimal> sums(List<Indicator> indicators) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Indicator indicator : indicators) {
            if (indicator.parent() != null) {
                sums.merge(indicator.parent(), indicator.weight(), BigDecimal::add);
            }
        }
        return sums;
    }

    static List<Indicator> filled(List<Indicator> indicators) {
        Map<String, BigDecimal> sums = sums(indicators);
        return indicators.stream()
                .map(one -> one.isFirstLevel()
                        ? new Indicator(
                                one.code(), null, one.name(), sums.getOrDefault(one.code(), one.weight()), one.basis())
                        : one)
                .toList();
    }
}
