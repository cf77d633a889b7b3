package io.touchstone.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time as tests have it: it stands still at {@link #START} until a test moves it. In a context it is the Clock. */
public final class TestClock extends Clock {

    /** 17:00 of a Sunday by the platform's usual zone. */
    public static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private volatile Instant now = START;

    /** Sets the time, forwards or back. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Lets the given time pass. */
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Back to where every test class starts. */
    public void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
