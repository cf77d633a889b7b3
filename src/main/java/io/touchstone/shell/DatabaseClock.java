package io.touchstone.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Tells times as PostgreSQL keeps them: a finer one is rounded there, and could come back later than it went in. ({@link Clock#tick}
 * cannot tick so finely: its milliseconds divide by zero.)
 */
final class DatabaseClock extends Clock {

    private final Clock source;

    DatabaseClock(Clock source) {
        this.source = source;
    }

    @Override
    public ZoneId getZone() {
        return source.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DatabaseClock(source.withZone(zone));
    }

    @Override
    public Instant instant() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
