package io.touchstone.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The application’s clock: that of the machine, but for who looks through a lens it stands at the lens’s instant. */
public final class LensClock extends Clock {

    private final Lenses lenses;
    private final Clock source;

    LensClock(Lenses lenses, Clock source) {
        this.lenses = lenses;
        this.source = source;
    }

    /** Whether it goes with the machine; one of tests does not, and the database has to be told its time. */
    public boolean isOfMachine() {
        return source instanceof DatabaseClock;
    }

    /** The time outside of any lens. */
    public Instant present() {
        return source.instant();
    }

    @Override
    public ZoneId getZone() {
        return source.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new LensClock(lenses, source.withZone(zone));
    }

    @Override
    public Instant instant() {
        Instant asOf = lenses.current().asOf();
        return asOf == null ? source.instant() : asOf;
    }
}
