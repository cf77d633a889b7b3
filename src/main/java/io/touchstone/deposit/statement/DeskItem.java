package io.touchstone.deposit.statement;

import java.time.Instant;

/** One kind of work that waits for the finance officer, as a tile of the finance desk; each part of the module brings its own. */
public interface DeskItem {

    /** The message key of its name is {@code deposit.desk.<key>}, of what it means {@code deposit.desk.<key>.hint}. */
    String key();

    /** Where its list is. */
    String path();

    /** Its place among the tiles. */
    default int order() {
        return 100;
    }

    /** How many things wait, counted up to {@link Waiting#MAX}. */
    Waiting waiting(Instant at);

    /**
     * @param count at most {@link #MAX}; shown as "1,000 or more" then
     * @param overdue how many of them are past their time
     */
    record Waiting(long count, long overdue) {

        public static final int MAX = 1_000;
    }
}
