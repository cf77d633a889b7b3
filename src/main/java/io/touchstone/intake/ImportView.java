package io.touchstone.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import as it stands (contract, "Bulk intake"). */
public record ImportView(
        UUID id,
        String kind,
        State state,
        long rowsRead,
        long rowsAccepted,
        long rowsDuplicate,
        long rowsRejected,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String sha256,
        @Nullable Failure error) {

    /** Where an import is; the API's word is the lower-case name. */
    public enum State {
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    /** Why a whole file was refused; nothing of it was taken. */
    public record Failure(
            String code, String detail, @Nullable String column) {}
}
