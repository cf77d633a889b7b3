package io.touchstone.merchant.filing;

import io.touchstone.kernel.PlatformTime;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A January or a July in which identities are filed; the word is {@code 2026-01}. */
record FilingPeriod(YearMonth month) {

    private static final int JANUARY = 1;
    private static final int JULY = 7;

    static Optional<FilingPeriod> of(@Nullable String word) {
        try {
            YearMonth month = YearMonth.parse(word == null ? "" : word);
            boolean filed = month.getMonthValue() == JANUARY || month.getMonthValue() == JULY;
            return filed ? Optional.of(new FilingPeriod(month)) : Optional.empty();
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }

    /** The newest one that has begun. */
    static FilingPeriod current(YearMonth today) {
        return new FilingPeriod(YearMonth.of(today.getYear(), today.getMonthValue() >= JULY ? JULY : JANUARY));
    }

    FilingPeriod before() {
        return new FilingPeriod(month.minusMonths(JULY - JANUARY));
    }

    String word() {
        return month.toString();
    }

    /** As of when the file tells: the end of the month, or now while it runs. */
    Instant asOf(PlatformTime time, Instant now) {
        Instant end = time.startOf(month.plusMonths(1).atDay(1));
        return end.isBefore(now) ? end : now;
    }

    /** The year before the month, over which turnover is counted. */
    Instant yearFrom(PlatformTime time) {
        return time.startOf(month.minusYears(1).atDay(1));
    }

    Instant yearTo(PlatformTime time) {
        return time.startOf(month.atDay(1));
    }
}
