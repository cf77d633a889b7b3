package io.touchstone.shell.security;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one address asked for since an instant, in this process and, as far as it was told, in the others. */
final class Visits {

    static final long WINDOW_MILLIS = Duration.ofMinutes(1).toMillis();

    /** So many times within a minute a process tells the others at most; between them they may be that much too generous. */
    private static final int TELLS_PER_LIMIT = 10;

    private final String customer;
    private long since;
    private int known;
    private int knownSent;
    private int untold;
    private int untoldSent;

    Visits(String customer, long since) {
        this.customer = customer;
        this.since = since;
    }

    /** Counts one more and answers how many there were; somebody who asks for little costs no statement. */
    synchronized int count(boolean looks, int most, long now, @Nullable SharedVisits shared) {
        if (looks) {
            untold++;
        } else {
            untoldSent++;
        }
        int step = Math.max(1, most / TELLS_PER_LIMIT);
        if (shared != null && (looks ? untold : untoldSent) >= step) {
            tell(shared, now);
        }
        return looks ? known + untold : knownSent + untoldSent;
    }

    private void tell(SharedVisits shared, long now) {
        Optional<SharedVisits.Told> told = shared.add(customer, since, untold, untoldSent, now);
        told.ifPresent(all -> {
            since = all.since();
            known = all.looks();
            knownSent = all.sent();
            untold = 0;
            untoldSent = 0;
        });
    }

    /** Clocks of two machines differ a little; one that was set back by more begins anew. */
    synchronized boolean isOver(long now) {
        return now < since - WINDOW_MILLIS || now - since >= WINDOW_MILLIS;
    }

    /** Until the next may come. */
    synchronized long rest(long now) {
        return since + WINDOW_MILLIS - now;
    }
}
