package io.touchstone.merchant.application;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The round under review: under which rules it was handed in, until when it is due, and who has decided on it. */
@SuppressWarnings("UnusedVariable") // Some columns are only written here; the rows that pages show are read by SQL.
record ReviewPart(
        @Nullable Integer matrixVersion,
        boolean highRisk,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable Instant decidedAt,
        @Nullable String firstDecider,
        @Nullable String secondDecider) {

    static final ReviewPart EMPTY = new ReviewPart(null, false, null, null, null, null, null);

    /** A new round, which nobody has decided on. */
    ReviewPart submitted(int matrix, boolean risky, Instant due, Instant at) {
        return new ReviewPart(matrix, risky, at, due, decidedAt, null, null);
    }

    /** The first person has decided. */
    ReviewPart first(Actor actor) {
        return new ReviewPart(matrixVersion, highRisk, submittedAt, dueAt, decidedAt, actor.id(), secondDecider);
    }

    /** A second person has; never the first one. */
    ReviewPart second(Actor actor) {
        if (actor.id().equals(firstDecider)) {
            throw new RuleViolation(ApplicationRule.SECOND_PERSON_IS_FIRST);
        }
        return new ReviewPart(matrixVersion, highRisk, submittedAt, dueAt, decidedAt, firstDecider, actor.id());
    }

    /** It is over for good. */
    ReviewPart closed(Instant at) {
        return new ReviewPart(matrixVersion, highRisk, submittedAt, dueAt, at, firstDecider, secondDecider);
    }
}
