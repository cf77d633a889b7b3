package io.touchstone.deposit.statement;

import io.touchstone.kernel.PlatformTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days a statement covers, both included, in the platform's zone.
 *
 * @param opensAt the last instant before the first day
 * @param closesAt the last instant of the last day, or the present while that day runs
 */
public record StatementPeriod(LocalDate from, LocalDate to, Instant opensAt, Instant closesAt) {

    /** Without a choice: the current month and the two before it. */
    private static final int MONTHS = 2;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** What a reader chose; empty when it is no period that has begun, such as with the days the wrong way round. */
    static Optional<StatementPeriod> read(@Nullable String from, @Nullable String to, PlatformTime time, Instant now) {
        LocalDate today = time.day(now);
        return day(to, today).flatMap(last -> day(from, usual(last)).flatMap(first -> {
            boolean known = !first.isAfter(last) && !first.isBefore(FIRST_DAY) && !first.isAfter(today);
            return known ? Optional.of(between(first, last, time, now)) : Optional.empty();
        }));
    }

    /** The period shown when nothing is asked for. */
    static StatementPeriod usual(PlatformTime time, Instant now) {
        LocalDate today = time.day(now);
        return between(usual(today), today, time, now);
    }

    private static LocalDate usual(LocalDate last) {
        return last.minusMonths(MONTHS).withDayOfMonth(1);
    }

    private static StatementPeriod between(LocalDate first, LocalDate last, PlatformTime time, Instant now) {
        LocalDate today = time.day(now);
        LocalDate to = last.isAfter(today) ? today : last;
        Instant end = time.startOf(to.plusDays(1)).minus(1, ChronoUnit.MICROS);
        Instant present = now.truncatedTo(ChronoUnit.MICROS);
        Instant closes = end.isBefore(present) ? end : present;
        return new StatementPeriod(first, to, time.startOf(first).minus(1, ChronoUnit.MICROS), closes);
    }

    private static Optional<LocalDate> day(@Nullable String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return Optional.of(otherwise);
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
