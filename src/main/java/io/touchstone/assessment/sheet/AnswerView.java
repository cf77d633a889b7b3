package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item with its answer as people see it.
 *
 * @param own whether the reader gave the answer, and so may not look at it again
 * @param evidence pieces that are not struck out
 * @param before what was answered in the assessment before
 */
public record AnswerView(
        Item item,
        Scale scale,
        AnswerState state,
        @Nullable Integer points,
        @Nullable String reason,
        @Nullable String note,
        @Nullable Mark answered,
        @Nullable Mark reviewed,
        @Nullable String words,
        boolean own,
        boolean carried,
        int evidence,
        @Nullable Before before,
        long version) {

    /** Who did something, and when. */
    public record Mark(String by, Instant at) {}

    /** An answer of the assessment before; points are null where the item did not apply. */
    public record Before(
            String item, @Nullable Integer points, @Nullable String reason) {}

    /** Whether its points ask for evidence that is not there: full marks do, where the item says so. */
    public boolean lacksEvidence() {
        return Proof.isAsked(item, scale, points) && evidence == 0;
    }

    public boolean isPending() {
        return state == AnswerState.ANSWERED;
    }

    public boolean isAccepted() {
        return state == AnswerState.ACCEPTED;
    }
}
