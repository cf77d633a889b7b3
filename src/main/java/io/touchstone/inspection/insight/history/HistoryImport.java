package io.touchstone.inspection.insight.history;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of past findings and what became of it.
 *
 * @param rowsMerged the same finding again with another hazard
 * @param rowsChanged told before and changed in the register since
 * @param rowsKnown told before just so
 */
public record HistoryImport(
        UUID importId,
        String source,
        String fileName,
        String sha256,
        HistoryEncoding encoding,
        State state,
        UUID jobId,
        long rowsRead,
        long rowsNew,
        long rowsMerged,
        long rowsChanged,
        long rowsKnown,
        long rowsRefused,
        Instant uploadedAt,
        @Nullable Instant endedAt) {

    /** The message key is {@code inspection.history.state.<word>}. */
    public enum State {
        RUNNING,
        DONE,
        /** The first line does not name the columns there must be; nothing was taken. */
        FAULTY,
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public String tone() {
        return switch (state) {
            case RUNNING -> "progress";
            case DONE -> rowsRefused == 0 ? "good" : "attention";
            case FAULTY, FAILED -> "bad";
        };
    }
}
