package io.touchstone.report.engagement.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request of a list. */
public record RequestRow(
        UUID id,
        String number,
        String engagement,
        String what,
        @Nullable String about,
        LocalDate dueOn,
        RequestState state,
        String askedBy,
        @Nullable String assignee,
        Instant askedAt) {

    /** Owed, and the day is over. */
    public boolean isLate(LocalDate today) {
        return state.isOwed() && dueOn.isBefore(today);
    }
}
