package io.touchstone.report.engagement;

import io.touchstone.kernel.PlatformTime;
import java.time.Instant;
import java.time.LocalDate;

/** Whole days of a seat by the platform's calendar: from the beginning of its first to the end of its last. */
final class SeatDays {

    private SeatDays() {}

    /** The instant at which a seat with this last day is over. */
    static Instant until(LocalDate last, PlatformTime time) {
        return time.startOf(last.plusDays(1));
    }

    static LocalDate last(Instant until, PlatformTime time) {
        return time.day(until.minusNanos(1));
    }

    /** The last day of a seat that begins on a day and lasts as long as one may. */
    static LocalDate latest(LocalDate first, EngagementTerms terms) {
        return first.plusDays(terms.seatDaysMax() - 1L);
    }
}
