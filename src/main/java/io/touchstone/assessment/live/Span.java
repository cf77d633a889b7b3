package io.touchstone.assessment.live;

import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole days of the platform that a figure is looked at over.
 *
 * @param last included; of a day that is not over, what there is of it
 */
public record Span(LocalDate first, LocalDate last) {

    private static final int DAYS = 90;
    private static final int YEARS_MAX = 10;

    public Span {
        if (last.isBefore(first) || first.plusYears(YEARS_MAX).isBefore(last)) {
            throw new DateTimeException("span");
        }
    }

    /** As typed in an address; the last 90 days instead of anything that is none. */
    public static Span typed(@Nullable String from, @Nullable String to, LocalDate today) {
        try {
            LocalDate last = to == null || to.isBlank() ? today : LocalDate.parse(to);
            LocalDate first = from == null || from.isBlank() ? last.minusDays(DAYS - 1L) : LocalDate.parse(from);
            return new Span(first, last);
        } catch (DateTimeException none) {
            return new Span(today.minusDays(DAYS - 1L), today);
        }
    }

    /** The month of a day and those before it, the earliest first. */
    static List<Span> months(LocalDate today, int count) {
        List<Span> months = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            YearMonth month = YearMonth.from(today).minusMonths(i);
            months.add(new Span(month.atDay(1), month.atEndOfMonth()));
        }
        return months;
    }

    /** Such as {@code 2026-03}. */
    public String month() {
        return YearMonth.from(first).toString();
    }

    Instant from(PlatformTime time) {
        return time.startOf(first);
    }

    /** The end of the last day, or now where that is not over. */
    Instant to(PlatformTime time, Clock clock) {
        Instant end = time.startOf(last.plusDays(1));
        Instant now = clock.instant();
        return end.isAfter(now) && from(time).isBefore(now) ? now : end;
    }
}
