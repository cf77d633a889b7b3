package io.touchstone.shell.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a queue stands.
 *
 * @param waiting counted up to {@link WorkSql#COUNT_MAX}
 * @param oldest since when the one that waits longest has waited; null when none waits
 * @param free how many of them nobody has
 */
record QueueState(
        String kind, String path, long waiting, @Nullable Instant oldest, long late, long free) {

    QueueState at(String list) {
        return new QueueState(kind, list, waiting, oldest, late, free);
    }

    public boolean isMore() {
        return waiting > WorkSql.COUNT_MAX;
    }

    /** The number that is shown. */
    public long shown() {
        return Math.min(waiting, WorkSql.COUNT_MAX);
    }
}
