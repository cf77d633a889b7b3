package io.touchstone.job;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One job as it stands. */
public record JobView(
        JobId id,
        String kind,
        Map<String, String> parameters,
        State state,
        Actor actor,
        long done,
        long total,
        Map<String, String> summary,
        @Nullable String failure,
        @Nullable String file,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** The message key is {@code job.state.<NAME>}. */
    public enum State {
        WAITING,
        RUNNING,
        CANCELLING,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        public boolean hasEnded() {
            return this == SUCCEEDED || this == FAILED || this == CANCELLED;
        }
    }
}
