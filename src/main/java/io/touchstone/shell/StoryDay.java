package io.touchstone.shell;

import io.touchstone.kernel.PlatformTime;
import java.time.Duration;
import java.time.Instant;

/**
 * When each part of the whole story of the demo market happened, counted back from the day on which it is told. Modules tell their
 * parts one after another; this keeps the parts in one order, and is how one finds what the part before left.
 */
public enum StoryDay {
    PLANNED(75, 9),
    BOUGHT(73, 10),
    SENT(68, 11),
    TESTED(62, 15),
    VERIFIED(60, 10),
    /** Nobody objected, so that the failure is final: the case, the review of the listing, the extra visit. */
    FAILED(44, 9),
    HEARD(43, 10),
    ANSWERED(41, 16),
    PROPOSED(39, 11),
    APPROVED(38, 10),
    PUBLISHED(38, 13),
    READ(38, 14),
    REFUSED(36, 15),
    APPEALED(34, 10),
    ASKED(33, 9),
    REPLIED(32, 17),
    WITHDRAWAL_PROPOSED(30, 10),
    /** A second person agrees that the report was wrong, and all of it is undone. */
    WITHDRAWN(29, 15),
    ADMITTED(28, 11);

    private final int daysBefore;
    private final int hour;

    StoryDay(int daysBefore, int hour) {
        this.daysBefore = daysBefore;
        this.hour = hour;
    }

    /** In office hours, and the same instant all day. */
    public Instant at(PlatformTime time, Instant now) {
        return time.startOf(time.day(now).minusDays(daysBefore)).plus(Duration.ofHours(hour));
    }
}
