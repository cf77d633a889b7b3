package io.touchstone.report.catalogue;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The present, the calendar’s zone and fresh ids, for whoever writes things down. */
@Component
class ReportMoment {

    private final Clock clock;
    private final PlatformTime time;
    private final Ids ids;

    ReportMoment(Clock clock, PlatformTime time, Ids ids) {
        this.clock = clock;
        this.time = time;
        this.ids = ids;
    }

    /** As finely as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    ZoneId zone() {
        return time.zone();
    }

    UUID newId() {
        return ids.next();
    }
}
