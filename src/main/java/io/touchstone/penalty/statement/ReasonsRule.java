package io.touchstone.penalty.statement;

import io.touchstone.kernel.Rule;

/** What statements and publications refuse. */
public enum ReasonsRule implements Rule {
    PUBLICATION_STEP_REFUSED,
    PUBLICATION_CHANGED,
    REPORT_PERIOD_UNFIT,
    REPORT_PUBLISHED;

    @Override
    public String module() {
        return "penalty";
    }
}
