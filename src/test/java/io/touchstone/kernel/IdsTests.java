package io.touchstone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTests {

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final Ids ids = new Ids(clock);

    @Test
    void makesIdsOfVersionSevenAndVariantTwo() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void carriesTheTimeInTheFirstFortyEightBits() {
        UUID id = ids.next();

        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }

    @Test
    void growsWithinOneMillisecondEvenBeyondTheCounter() {
        String last = ids.next().toString();

        for (int i = 0; i < 10_000; i++) {
            String next = ids.next().toString();
            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }

    @Test
    void growsWhenTheClockIsSetBack() {
        String before = ids.next().toString();

        clock.now = clock.now.minusSeconds(3600);

        assertThat(ids.next().toString()).isGreaterThan(before);
    }

    @Test
    void makesNoIdTwiceForManyThreads() {
        Set<UUID> seen = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 20_000).parallel().forEach(i -> seen.add(ids.next()));

        assertThat(new HashSet<>(seen)).hasSize(20_000);
    }

    private static final class SteppingClock extends Clock {

        private Instant now;

        private SteppingClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
