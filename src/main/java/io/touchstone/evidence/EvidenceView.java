package io.touchstone.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file as other modules may know it.
 *
 * @param mediaType found from the content, never from what the sender said
 * @param ownerId the account that may read it in the portal; null for files of the platform's own staff
 */
public record EvidenceView(
        FileId id,
        String sha256,
        long sizeBytes,
        String mediaType,
        String name,
        @Nullable UUID ownerId,
        Scan scan,
        Instant uploadedAt) {

    /** What the virus scanner said; without one every file is shown as not scanned. */
    public enum Scan {
        NOT_SCANNED,
        CLEAN,
        INFECTED,
        FAILED
    }
}
