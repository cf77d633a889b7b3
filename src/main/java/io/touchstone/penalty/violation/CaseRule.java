package io.touchstone.penalty.violation;

import io.touchstone.kernel.Rule;

/** What the work on cases refuses. */
public enum CaseRule implements Rule {
    CASE_STEP_REFUSED,
    CASE_CHANGED,
    /** The rule says that the merchant is heard first. */
    CASE_HEARING_FIRST,
    /** Another decision is on its way, or was taken. */
    CASE_DECISION_UNDERWAY,
    /** The fast track demands every kind of evidence that was set down for it (E11). */
    CASE_EVIDENCE_INCOMPLETE,
    CASE_HEARING_OVER,
    /** What it rests on was taken back (ruling E6). */
    CASE_UNFOUNDED,
    CASE_ACT_IN_FUTURE,
    CASE_RULE_UNKNOWN,
    CASE_MERCHANT_UNKNOWN,
    CASE_PRODUCT_UNFIT,
    CASE_NO_MERCHANT,
    CASE_NOT_ANOTHER,
    /** Cases are merged that are about the same merchant or brand. */
    CASE_OF_OTHERS,
    CASE_OWNER_UNFIT,
    CASE_INSTRUCTION_ENTERED;

    @Override
    public String module() {
        return "penalty";
    }
}
