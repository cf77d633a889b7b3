package io.touchstone.penalty.remedy;

import io.touchstone.kernel.Rule;

/** What the work on corrective plans refuses. */
public enum RemedyRule implements Rule {
    PLAN_STEP_REFUSED,
    PLAN_CHANGED,
    /** Whether it works is not judged before its day. */
    PLAN_CHECK_EARLY;

    @Override
    public String module() {
        return "penalty";
    }
}
