package io.touchstone.inspection.insight;

import java.time.Instant;

/** One tile of the dashboard: what of inspection waits for somebody. Each part of the module brings those it knows of. */
public interface OpenWork {

    /** More than this is not counted on. */
    int COUNT_MAX = 1_000;

    /** The message key is {@code inspection.work.<key>}. */
    String key();

    /** The list behind the number. */
    String path();

    int order();

    /** How many wait, counted up to {@link #COUNT_MAX}; asked at every view, so it is a read on an index. */
    long waiting(Instant at);
}
