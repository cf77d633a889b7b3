package io.touchstone.report.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period told from the day it is asked on, such as the month before, so that a report that is made again is about newer days. The
 * message keys are {@code report.span.<word>}, and {@code report.day.<word>} where one day is asked for: the last of them.
 */
public enum Span {
    TODAY(true) {
        @Override
        Days on(LocalDate day) {
            return new Days(day, day);
        }
    },
    YESTERDAY(true) {
        @Override
        Days on(LocalDate day) {
            return new Days(day.minusDays(1), day.minusDays(1));
        }
    },
    LAST_7_DAYS(false) {
        @Override
        Days on(LocalDate day) {
            return new Days(day.minusDays(DAYS_A_WEEK), day.minusDays(1));
        }
    },
    LAST_WEEK(true) {
        @Override
        Days on(LocalDate day) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Days(monday.minusDays(DAYS_A_WEEK), monday.minusDays(1));
        }
    },
    THIS_MONTH(false) {
        @Override
        Days on(LocalDate day) {
            return new Days(day.withDayOfMonth(1), day);
        }
    },
    LAST_MONTH(true) {
        @Override
        Days on(LocalDate day) {
            return before(day, 1);
        }
    },
    LAST_QUARTER(true) {
        @Override
        Days on(LocalDate day) {
            return before(day, MONTHS_A_QUARTER);
        }
    },
    LAST_HALF_YEAR(true) {
        @Override
        Days on(LocalDate day) {
            return before(day, MONTHS_A_HALF);
        }
    },
    THIS_YEAR(false) {
        @Override
        Days on(LocalDate day) {
            return new Days(day.withDayOfYear(1), day);
        }
    },
    LAST_YEAR(true) {
        @Override
        Days on(LocalDate day) {
            return before(day, MONTHS_A_YEAR);
        }
    };

    /** What a reader chooses who tells the days. */
    public static final String OWN = "own";

    private static final int DAYS_A_WEEK = 7;
    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_HALF = 6;
    private static final int MONTHS_A_YEAR = 12;

    private final boolean isOver;

    /**
     * @param isOver whether its last day stays what it is, so that it may stand for a day
     */
    Span(boolean isOver) {
        this.isOver = isOver;
    }

    /** Days from one to another, both included. */
    public record Days(LocalDate from, LocalDate to) {}

    /** The days it means on a day. */
    abstract Days on(LocalDate day);

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Span> of(@Nullable String word) {
        return Arrays.stream(values()).filter(span -> span.word().equals(word)).findFirst();
    }

    /** What a period can be. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Span::word).toList();
    }

    /** What a day can be. */
    public static List<String> dayWords() {
        return Arrays.stream(values())
                .filter(span -> span.isOver)
                .map(Span::word)
                .toList();
    }

    /** The last whole stretch of so many months of the calendar year. */
    private static Days before(LocalDate day, int months) {
        LocalDate month = day.withDayOfMonth(1);
        LocalDate begun = month.minusMonths((month.getMonthValue() - 1) % months);
        return new Days(begun.minusMonths(months), begun.minusDays(1));
    }
}
