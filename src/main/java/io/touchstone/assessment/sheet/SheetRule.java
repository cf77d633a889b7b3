package io.touchstone.assessment.sheet;

import io.touchstone.kernel.Rule;

/** What the work on assessments refuses. */
public enum SheetRule implements Rule {
    /** A subject is assessed once at a time. */
    SHEET_UNDER_WAY,
    SHEET_CLOSED,
    SHEET_CHANGED,
    SHEET_SUBJECT_UNKNOWN,
    SHEET_SUBJECT_TAKEN,
    SHEET_PERIOD,
    SHEET_SCHEME_NOT_PUBLISHED,
    SHEET_CARRIED_FROM,
    /** Something is not answered or not accepted yet. */
    SHEET_NOT_COMPLETE,
    SHEET_NOTHING_APPLIES,
    SHEET_NOBODY_SUCH,
    /** Only whom a section was given answers it. */
    SHEET_NOT_YOURS,
    SHEET_OFF_SCALE,
    SHEET_MUST_APPLY,
    SHEET_REASON_MISSING,
    SHEET_WORDS_TOO_LONG,
    SHEET_ANSWER_CHANGED,
    /** What was accepted is first sent back before it changes. */
    SHEET_ANSWER_ACCEPTED,
    SHEET_ANSWER_NOT_GIVEN,
    /** Nobody looks at their own answer again. */
    SHEET_OWN_ANSWER,
    /** Full marks of an item that asks for evidence rest on at least one piece. */
    SHEET_EVIDENCE_MISSING,
    SHEET_EVIDENCE_DATES,
    SHEET_EVIDENCE_STRUCK,
    SHEET_EVIDENCE_TOO_MUCH,
    SHEET_NO_LIVE_FIGURE;

    @Override
    public String module() {
        return "assessment";
    }
}
