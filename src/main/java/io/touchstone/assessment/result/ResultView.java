package io.touchstone.assessment.result;

import io.touchstone.assessment.result.AssessmentResult.OfItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A result with what is shown beside it.
 *
 * @param evidence pieces by item; items without any are not in it
 * @param certificate the number of the one whose stars rest on it; null when none does
 */
public record ResultView(
        AssessmentResult result,
        Map<String, Integer> evidence,
        Spider spider,
        List<OtherResult> others,
        @Nullable String certificate) {

    public ResultView {
        evidence = Map.copyOf(evidence);
        others = List.copyOf(others);
    }

    public int evidenceOf(OfItem item) {
        return evidence.getOrDefault(item.item().code(), 0);
    }

    /** Whether a certificate can still be awarded to it: it reaches stars and no stars rest on it yet. */
    public boolean isAwardable() {
        return certificate == null && result.stars() > 0;
    }
}
