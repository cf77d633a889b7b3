package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.kernel.Fraction;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One assessment of a list, with how far it is.
 *
 * @param before the number of the assessment it took answers over from
 * @param total exact; null until it is frozen
 */
public record SheetRow(
        AssessmentId id,
        String number,
        String subject,
        Wording subjectName,
        SchemeRef scheme,
        LocalDate from,
        LocalDate to,
        SheetState state,
        Instant openedAt,
        Progress progress,
        @Nullable String before,
        @Nullable Fraction total,
        @Nullable Integer stars,
        @Nullable String reason,
        long version) {

    /**
     * How many items there are and how far they are.
     *
     * @param given with an answer, whatever was said of it
     */
    public record Progress(int items, int given, int sentBack, int accepted) {

        public int open() {
            return items - given;
        }

        /** Given, and waiting for somebody else to look at them. */
        public int pending() {
            return given - sentBack - accepted;
        }

        public boolean isComplete() {
            return items == accepted;
        }
    }

    public boolean isOpen() {
        return state == SheetState.OPEN;
    }

    public boolean isFrozen() {
        return state == SheetState.FROZEN;
    }
}
