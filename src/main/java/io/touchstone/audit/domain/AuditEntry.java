package io.touchstone.audit.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of the trail as it is read.
 *
 * @param details canonical JSON
 * @param seal null until the sealer has come by, a second or two
 */
public record AuditEntry(
        long id,
        Instant at,
        Instant recordedAt,
        Actor actor,
        String action,
        Subject subject,
        String details,
        @Nullable String requestId,
        @Nullable Seal seal) {

    /** Its place in the chain; hashes in hex. */
    public record Seal(long seq, Instant sealedAt, String previousHash, String hash) {}
}
