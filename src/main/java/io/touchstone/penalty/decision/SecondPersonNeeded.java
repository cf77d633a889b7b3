package io.touchstone.penalty.decision;

import io.touchstone.kernel.Conflict;
import java.util.List;

/** What it really does needs a second person (ruling E3), which nobody foresaw; all of it is rolled back. */
final class SecondPersonNeeded extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    SecondPersonNeeded(List<String> reasons) {
        super(DecisionRule.DECISION_OUTCOME_CHANGED);
        this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
        return reasons;
    }
}
