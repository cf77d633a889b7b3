package io.touchstone.report.review;

import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action with its history and with what its key figure came to in each review it stood in.
 *
 * @param username the name the owner signs in with; null when the account is gone
 * @param kpi null when the key figure is no longer kept
 * @param acts whether the reader may tell how it goes
 * @param history the oldest first
 */
public record ReviewActionPage(
        String number,
        String review,
        String kpiCode,
        @Nullable Kpi kpi,
        @Nullable String department,
        @Nullable BigDecimal goal,
        String what,
        String owner,
        @Nullable String username,
        LocalDate dueOn,
        ReviewActionState state,
        boolean late,
        long version,
        boolean acts,
        List<Measured> measured,
        List<Told> history) {

    public ReviewActionPage {
        measured = List.copyOf(measured);
        history = List.copyOf(history);
    }

    /** What its key figure came to in one of its reviews. */
    public record Measured(String review, KpiPeriod period, ReviewFigure figure) {}

    /**
     * A line of the history.
     *
     * @param kind the message key is {@code report.review.action.line.<kind>}
     * @param owner who it was handed over to, as they are called
     */
    public record Told(
            String kind,
            @Nullable String words,
            @Nullable String review,
            @Nullable LocalDate dueOn,
            @Nullable String owner,
            @Nullable UUID file,
            @Nullable String fileName,
            Instant at,
            String by) {}

    public boolean isOpen() {
        return state == ReviewActionState.OPEN;
    }

    /** Whether the newest value keeps the goal; null when there is no goal or nothing to tell by. */
    public @Nullable Boolean isReached() {
        if (goal == null || kpi == null || measured.isEmpty()) {
            return null;
        }
        BigDecimal value = measured.get(measured.size() - 1).figure().value();
        return value == null ? null : kpi.aim().keeps(value, goal);
    }
}
