package io.touchstone.assessment.supervision;

import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One visit of a list. */
public record VisitRow(
        UUID id,
        String number,
        String certificate,
        Wording subject,
        VisitKind kind,
        VisitState state,
        LocalDate dueOn,
        @Nullable LocalDate plannedOn,
        @Nullable String visitor,
        @Nullable Instant heldAt,
        @Nullable Instant suspendedAt,
        @Nullable VisitOutcome outcome) {

    /** Nobody held it, and the day is over. */
    public boolean isLate(LocalDate today) {
        return heldAt == null && !state.isOver() && VisitDates.isOverdue(dueOn, today);
    }
}
