package io.touchstone.penalty.violation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence with where it comes from and when it was seen.
 *
 * @param source such as the number of a sample, the address of a page or the name of an authority
 * @param fileName null when there is no file
 * @param internal kept from the merchant
 * @param struck why it is no longer relied on; null while it is
 */
public record EvidencePiece(
        UUID id,
        EvidenceKind kind,
        String source,
        Instant observedAt,
        String note,
        @Nullable UUID fileId,
        @Nullable String fileName,
        @Nullable String sha256,
        boolean internal,
        Instant addedAt,
        String addedBy,
        @Nullable String struck) {}
