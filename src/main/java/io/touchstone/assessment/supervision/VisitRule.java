package io.touchstone.assessment.supervision;

import io.touchstone.kernel.Rule;

/** What supervision refuses. */
public enum VisitRule implements Rule {
    VISIT_STEP_REFUSED,
    VISIT_CHANGED,
    /** A scheduled visit is not held long before it is due, or it would say nothing about the time until then. */
    VISIT_EARLY,
    VISIT_DAY_PAST,
    VISIT_DAY_AFTER_DUE,
    VISIT_VISITOR_UNKNOWN,
    VISIT_SOMEBODY_ELSES,
    VISIT_ITEM_UNKNOWN,
    VISIT_ITEMS_LEFT,
    VISIT_MAJOR_FOUND,
    /** Nobody decides what they proposed (ruling Q2, feature L6). */
    VISIT_DECIDED_BY_VISITOR,
    VISIT_OUTCOME_RESTS_ON_ASSESSMENT,
    VISIT_ASSESSMENT_UNFIT,
    VISIT_STARS_NOT_MORE,
    VISIT_STARS_NOT_FEWER,
    VISIT_STARS_NONE,
    VISIT_CERTIFICATE_NOT_ALIVE;

    @Override
    public String module() {
        return "assessment";
    }
}
