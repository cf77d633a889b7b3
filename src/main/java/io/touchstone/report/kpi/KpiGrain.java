package io.touchstone.report.kpi;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** How long the periods are that a key figure is kept for. The message key is {@code report.kpi.grain.<word>}. */
public enum KpiGrain {
    DAY(0),
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    KpiGrain(int months) {
        this.months = months;
    }

    /** As it stands in addresses and rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the period of this length that a day lies in. */
    public LocalDate startOf(LocalDate day) {
        if (months == 0) {
            return day;
        }
        int first = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), Month.of(first), 1);
    }

    LocalDate after(LocalDate start) {
        return months == 0 ? start.plusDays(1) : start.plusMonths(months);
    }

    LocalDate before(LocalDate start) {
        return months == 0 ? start.minusDays(1) : start.minusMonths(months);
    }
}
