package io.touchstone.report.review;

import io.touchstone.kernel.Rule;

/** What reviews and their actions refuse (feature M2). */
public enum ReviewRule implements Rule {
    REVIEW_PERIOD_UNFIT,
    /** Its days are not over, so that its figures would still move. */
    REVIEW_PERIOD_OPEN,
    REVIEW_PERIOD_TAKEN,
    REVIEW_WITHOUT_FIGURES,
    /** A year is summed up of two half-years that somebody answered for. */
    REVIEW_HALVES_NOT_SIGNED,
    REVIEW_STEP_REFUSED,
    REVIEW_CHANGED,
    /** Who put the figures together does not sign them off. */
    REVIEW_SAME_PERSON,
    /** What was missed is answered by an action before anybody signs. */
    REVIEW_MISSED_WITHOUT_ACTION,
    REVIEW_KPI_UNKNOWN,
    REVIEW_DEPARTMENT_UNKNOWN,
    /** A person speaks for the department they are in. */
    REVIEW_DEPARTMENT_NOT_YOURS,
    REVIEW_OWNER_UNKNOWN,
    REVIEW_DUE_PAST,
    REVIEW_ACTION_CLOSED,
    REVIEW_ACTION_OPEN,
    REVIEW_ACTION_CHANGED,
    REVIEW_ACTION_NOT_YOURS,
    REVIEW_ACTION_WITHOUT_FILE;

    @Override
    public String module() {
        return "report";
    }
}
