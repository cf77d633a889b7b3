package io.touchstone.inspection.insight;

import io.touchstone.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A programme’s budget and what came of it (D14).
 *
 * @param spent the platform’s part of what its plans cost
 * @param months what was spent by month, in order, none left out in between
 */
public record BudgetView(
        UUID programmeId,
        String number,
        String nameZh,
        String nameEn,
        LocalDate quarter,
        String state,
        Money budget,
        Money spent,
        Counts counts,
        List<Month> months) {

    public BudgetView {
        months = List.copyOf(months);
    }

    /** What a month spent, and all up to its end. */
    public record Month(String month, Money spent, Money soFar) {}

    public String name(java.util.Locale locale) {
        return java.util.Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? nameZh : nameEn;
    }

    public Money left() {
        return budget.minus(spent);
    }

    public boolean isOver() {
        return spent.minor() > budget.minor();
    }

    /** Whole percent of the budget that is spent. */
    public long percent() {
        return Math.floorDiv(Math.multiplyExact(spent.minor(), 100L), budget.minor());
    }

    public Overview.Cost cost() {
        return new Overview.Cost(spent.minor() == 0 ? List.of() : List.of(spent), counts.failed());
    }
}
