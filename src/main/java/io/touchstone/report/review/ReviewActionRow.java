package io.touchstone.report.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action in a list.
 *
 * @param review number of the one that decided it
 * @param owner how they are called
 */
public record ReviewActionRow(
        UUID id,
        String number,
        String review,
        String kpi,
        @Nullable UUID department,
        String what,
        String owner,
        LocalDate dueOn,
        ReviewActionState state) {

    public boolean isLate(LocalDate today) {
        return state == ReviewActionState.OPEN && dueOn.isBefore(today);
    }

    ReviewActionRow called(String name) {
        return new ReviewActionRow(id, number, review, kpi, department, what, name, dueOn, state);
    }
}
