package io.touchstone.assessment.result;

import io.touchstone.assessment.result.AssessmentResult.OfItem;
import java.util.List;
import java.util.Map;

/**
 * A result with what is shown beside it.
 *
 * @param evidence pieces by item; items without any are not in it
 */
public record ResultView(
        AssessmentResult result, Map<String, Integer> evidence, Spider spider, List<OtherResult> others) {

    public ResultView {
        evidence = Map.copyOf(evidence);
        others = List.copyOf(others);
    }

    public int evidenceOf(OfItem item) {
        return evidence.getOrDefault(item.item().code(), 0);
    }
}
