package io.touchstone.merchant.review;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * An application as a claim sees it.
 *
 * @param firstBy who gave the first decision in this round
 */
record ReviewSubject(
        String number, String state, int round, @Nullable String firstBy) {

    boolean isOpen() {
        return state.equals("submitted") || isSecond();
    }

    boolean isSecond() {
        return state.equals("second_review");
    }

    /** Whether somebody may work on it at all: it is open, and they are not to decide on their own proposal. */
    void requireOpenTo(String reviewer) {
        if (!isOpen()) {
            throw new Conflict(ReviewRule.REVIEW_NOT_OPEN);
        }
        if (isSecond() && reviewer.equals(firstBy)) {
            throw new RuleViolation(ReviewRule.REVIEW_SECOND_PERSON);
        }
    }
}
