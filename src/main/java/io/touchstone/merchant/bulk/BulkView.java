package io.touchstone.merchant.bulk;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of shops as staff see it. */
public record BulkView(
        UUID id,
        String fileName,
        String sha256,
        String format,
        State state,
        int rows,
        int errors,
        Instant uploadedAt,
        @Nullable Instant finishedAt,
        @Nullable UUID jobId) {

    /** Where a file is; the message key is {@code merchant.bulk.state.<NAME>}. */
    public enum State {
        FAULTY,
        READY,
        RUNNING,
        DONE,
        FAILED,
        DROPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
