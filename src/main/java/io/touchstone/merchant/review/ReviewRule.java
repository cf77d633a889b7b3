package io.touchstone.merchant.review;

import io.touchstone.kernel.Rule;

/** What reviewers must keep to (A2, M6). */
public enum ReviewRule implements Rule {
    /** Somebody else works on it just now: their name, and until when. */
    REVIEW_CLAIMED_BY_OTHER,
    /** It is not claimed by the one who acts, or the lease has ended. */
    REVIEW_NOT_CLAIMED,
    /** Nothing is to be decided about it. */
    REVIEW_NOT_OPEN,
    /** Somebody changed it meanwhile: who, and when. */
    REVIEW_CHANGED,
    /** Whoever proposed does not decide. */
    REVIEW_SECOND_PERSON,
    REVIEW_REASON_UNKNOWN,
    /** A failed factory inspection stands against approval. */
    REVIEW_FACTORY_FAILED,
    REVIEW_NOTHING_LEFT,
    REVIEW_VIEW_NAME_TAKEN,
    REVIEW_VIEWS_TOO_MANY,
    QUALITY_NOT_FOR_YOU,
    QUALITY_ANSWERED;

    @Override
    public String module() {
        return "merchant";
    }
}
