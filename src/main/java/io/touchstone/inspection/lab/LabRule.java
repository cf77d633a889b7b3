package io.touchstone.inspection.lab;

import io.touchstone.kernel.Rule;

/** What holds for laboratories, specifications, test orders and results; the codes are unique over the whole module. */
public enum LabRule implements Rule {
    /** Somebody else changed it since the page was opened. */
    LAB_CHANGED,
    LAB_CODE_TAKEN,
    LAB_ACCREDITATION_TAKEN,
    LAB_SCOPE_DOUBLE,
    /** An account belongs to one laboratory, and to one only when it has that role. */
    LAB_MEMBER_ELSEWHERE,
    LAB_MEMBER_NOT_A_LAB,
    SPEC_CODE_TAKEN,
    SPEC_DRAFT_EXISTS,
    SPEC_NOT_A_DRAFT,
    SPEC_EMPTY,
    SPEC_ITEM_DOUBLE,
    /** Whoever wrote in it does not publish it. */
    SPEC_PUBLISHER_IS_MAKER,
    SPEC_NOT_PUBLISHED,
    /** Goods are tested against what is written for their category. */
    SPEC_OF_OTHER_CATEGORY,
    /** Only a laboratory accredited and in scope gets an order (rules.md 8.2). */
    ORDER_LAB_UNFIT,
    ORDER_PART_MISSING,
    ORDER_PART_UNFIT,
    ORDER_EXISTS,
    ORDER_STEP_REFUSED,
    /** A retest needs a failed first test (ruling S3). */
    RETEST_NOTHING_FAILED,
    /** Only the spare was missing or is broken: no retest is possible (rules.md 8.2). */
    RETEST_NO_RETAINED_PART,
    RETEST_NOT_RETESTABLE,
    RETEST_NO_OTHER_LAB,
    RETEST_EXISTS,
    RESULT_INCOMPLETE,
    RESULT_UNREADABLE,
    RESULT_REASON_MISSING,
    /** What was concluded upon is not amended any more. */
    RESULT_SAMPLE_OVER,
    REPORT_NOT_PDF,
    /** A merchant is shown the report of what it failed by. */
    REPORT_MISSING,
    /** A result is confirmed by another person than the one who handed it in (ruling S3, D8). */
    VERIFIER_IS_SUBMITTER,
    /** Where the laboratory says otherwise than the criterion, the verifier says why. */
    VERIFIER_OWES_REASON,
    ROUND_TOO_FEW_LABS,
    ROUND_NO_SPREAD,
    ROUND_CLOSED;

    @Override
    public String module() {
        return "inspection";
    }
}
