package io.touchstone.inspection.outcome;

import io.touchstone.kernel.Rule;

/** What the desks of outcomes refuse. */
public enum OutcomeRule implements Rule {
    OUTCOME_STEP_REFUSED,
    OUTCOME_CHANGED,
    OUTCOME_DECIDES_OWN,
    OUTCOME_GROUND_UNFIT,
    OUTCOME_OBJECTION_LATE,
    OUTCOME_FEE_NOT_COVERED,
    OUTCOME_NOT_DUE,
    REVIEW_DECIDED,
    CORRECTION_STEP_REFUSED,
    CORRECTION_CHANGED;

    @Override
    public String module() {
        return "inspection";
    }
}
