package io.touchstone.report.kpi;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, month, quarter, half-year or year of the platform’s calendar.
 *
 * @param start its first day
 */
public record KpiPeriod(KpiGrain grain, LocalDate start) {

    private static final Pattern NAME = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|H([12])|(\\d{2})(?:-(\\d{2}))?))?");
    private static final int YEAR = 1;
    private static final int QUARTER = 2;
    private static final int HALF = 3;
    private static final int MONTH = 4;
    private static final int DAY = 5;
    private static final int QUARTER_MONTHS = 3;
    private static final int HALF_MONTHS = 6;

    public KpiPeriod {
        if (!grain.startOf(start).equals(start)) {
            throw new IllegalArgumentException(start + " does not begin a " + grain);
        }
    }

    /** The one that a day lies in. */
    public static KpiPeriod of(KpiGrain grain, LocalDate day) {
        return new KpiPeriod(grain, grain.startOf(day));
    }

    /** Reads {@code 2026}, {@code 2026-H1}, {@code 2026-Q3}, {@code 2026-03} and {@code 2026-03-31}; empty for anything else. */
    public static Optional<KpiPeriod> parse(String name) {
        Matcher found = NAME.matcher(name);
        if (!found.matches() || Integer.parseInt(found.group(YEAR)) == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(found));
        } catch (java.time.DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static KpiPeriod read(Matcher found) {
        int year = Integer.parseInt(found.group(YEAR));
        if (found.group(HALF) != null) {
            return starting(KpiGrain.HALF_YEAR, year, (Integer.parseInt(found.group(HALF)) - 1) * HALF_MONTHS + 1, 1);
        }
        if (found.group(QUARTER) != null) {
            return starting(
                    KpiGrain.QUARTER, year, (Integer.parseInt(found.group(QUARTER)) - 1) * QUARTER_MONTHS + 1, 1);
        }
        if (found.group(MONTH) == null) {
            return starting(KpiGrain.YEAR, year, 1, 1);
        }
        int month = Integer.parseInt(found.group(MONTH));
        return found.group(DAY) == null
                ? starting(KpiGrain.MONTH, year, month, 1)
                : starting(KpiGrain.DAY, year, month, Integer.parseInt(found.group(DAY)));
    }

    private static KpiPeriod starting(KpiGrain grain, int year, int month, int day) {
        return new KpiPeriod(grain, LocalDate.of(year, month, day));
    }

    /** The day after its last one. */
    public LocalDate end() {
        return grain.after(start);
    }

    public LocalDate last() {
        return end().minusDays(1);
    }

    public KpiPeriod next() {
        return new KpiPeriod(grain, end());
    }

    public KpiPeriod previous() {
        return new KpiPeriod(grain, grain.before(start));
    }

    /** Such as {@code 2026-H1}; what {@link #parse} reads. */
    public String name() {
        int year = start.getYear();
        int month = start.getMonthValue();
        return switch (grain) {
            case DAY -> start.toString();
            case MONTH -> start.toString().substring(0, "2026-01".length());
            case QUARTER -> year(year) + "-Q" + ((month - 1) / QUARTER_MONTHS + 1);
            case HALF_YEAR -> year(year) + "-H" + ((month - 1) / HALF_MONTHS + 1);
            case YEAR -> year(year);
        };
    }

    private static String year(int year) {
        return LocalDate.of(year, 1, 1).toString().substring(0, "2026".length());
    }

    @Override
    public String toString() {
        return name();
    }
}
