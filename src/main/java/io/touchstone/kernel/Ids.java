package io.touchstone.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes ids of version 7 (RFC 9562): ordered by time, random otherwise. Within one process they only ever grow, even
 * within a millisecond and when the clock is set back.
 */
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MAX = (1L << COUNTER_BITS) - 1;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillis;
    private long counter;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** The next id; greater than every one before it. */
    public UUID next() {
        long high = nextHigh();
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private synchronized long nextHigh() {
        long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            counter = random.nextInt(1 << (COUNTER_BITS - 1));
        } else if (++counter > COUNTER_MAX) {
            lastMillis++;
            counter = 0;
        }
        return lastMillis << 16 | 0x7000L | counter;
    }
}
