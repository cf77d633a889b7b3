package io.touchstone.report.catalogue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a saved report is made, on the platform’s calendar: each day, one day a week or one day a month, at a full hour. A day that a
 * month lacks becomes its last one, as in ruling D1.
 *
 * @param weekday of a weekly one
 * @param monthDay 1 to 31, of a monthly one
 * @param hour 0 to 23; null for never
 */
public record Rhythm(
        Beat beat,
        @Nullable DayOfWeek weekday,
        @Nullable Integer monthDay,
        @Nullable Integer hour) {

    /** How often. The message key is {@code report.beat.<word>}. */
    public enum Beat {
        NEVER,
        DAILY,
        WEEKLY,
        MONTHLY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Beat> of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(beat -> beat.word().equals(word))
                    .findFirst();
        }

        public static List<String> words() {
            return Arrays.stream(values()).map(Beat::word).toList();
        }
    }

    public static final Rhythm NEVER = new Rhythm(Beat.NEVER, null, null, null);

    private static final int MONTH_DAY_MAX = 31;
    private static final int HOUR_MAX = 23;

    public Rhythm {
        if ((beat == Beat.WEEKLY) != (weekday != null)
                || (beat == Beat.MONTHLY) != (monthDay != null)
                || (beat == Beat.NEVER) != (hour == null)) {
            throw new IllegalArgumentException("a rhythm has what its beat needs and nothing else");
        }
        if ((monthDay != null && (monthDay < 1 || monthDay > MONTH_DAY_MAX))
                || (hour != null && (hour < 0 || hour > HOUR_MAX))) {
            throw new IllegalArgumentException("no such day or hour");
        }
    }

    public static Rhythm daily(int hour) {
        return new Rhythm(Beat.DAILY, null, null, hour);
    }

    public static Rhythm weekly(DayOfWeek day, int hour) {
        return new Rhythm(Beat.WEEKLY, day, null, hour);
    }

    public static Rhythm monthly(int day, int hour) {
        return new Rhythm(Beat.MONTHLY, null, day, hour);
    }

    public boolean isNever() {
        return beat == Beat.NEVER;
    }

    /** The first due time after an instant; empty for never. An hour that the clocks skip is made up for at once. */
    public Optional<Instant> after(Instant at, ZoneId zone) {
        if (hour == null) {
            return Optional.empty();
        }
        LocalDate day = first(LocalDate.ofInstant(at, zone));
        Instant due = at(day, hour, zone);
        while (!due.isAfter(at)) {
            day = next(day);
            due = at(day, hour, zone);
        }
        return Optional.of(due);
    }

    /** The newest due time that is not after an instant, told from one that is due, and how many lie before it. */
    Due newest(Instant due, Instant at, ZoneId zone) {
        Instant newest = due;
        int missed = 0;
        for (Optional<Instant> next = after(newest, zone);
                next.isPresent() && !next.get().isAfter(at);
                next = after(newest, zone)) {
            newest = next.get();
            missed++;
        }
        return new Due(newest, missed);
    }

    /**
     * A time at which a report is to be made.
     *
     * @param missed due times before it at which nobody was there to make it
     */
    record Due(Instant at, int missed) {}

    private LocalDate first(LocalDate day) {
        return switch (beat) {
            case NEVER, DAILY -> day;
            case WEEKLY -> weekday == null ? day : day.with(TemporalAdjusters.nextOrSame(weekday));
            case MONTHLY -> inMonth(YearMonth.from(day));
        };
    }

    private LocalDate next(LocalDate day) {
        return switch (beat) {
            case NEVER, DAILY -> day.plusDays(1);
            case WEEKLY -> day.plusWeeks(1);
            case MONTHLY -> inMonth(YearMonth.from(day).plusMonths(1));
        };
    }

    private LocalDate inMonth(YearMonth month) {
        return month.atDay(Math.min(monthDay == null ? 1 : monthDay, month.lengthOfMonth()));
    }

    private static Instant at(LocalDate day, int hour, ZoneId zone) {
        return ZonedDateTime.of(day, LocalTime.of(hour, 0), zone).toInstant();
    }
}
