package io.touchstone.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The calendar of the platform: days and months are those of its time zone (rulings, preamble). */
public record PlatformTime(ZoneId zone) {

    /** The day on which an instant falls. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The natural month in which an instant falls. */
    public YearMonth month(Instant at) {
        return YearMonth.from(day(at));
    }

    /** 00:00 of a day; the first instant that exists where the zone skips midnight. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The same time of day some months earlier; a day that month lacks becomes its last day (ruling D1). */
    public Instant monthsBefore(Instant at, int months) {
        return ZonedDateTime.ofInstant(at, zone).minusMonths(months).toInstant();
    }
}
