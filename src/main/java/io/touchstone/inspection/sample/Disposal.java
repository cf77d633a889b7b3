package io.touchstone.inspection.sample;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of a part, asked for by one person and decided by another.
 *
 * @param number of its sample
 * @param agreed null until it is decided
 */
public record Disposal(
        UUID disposalId,
        UUID partId,
        String number,
        PartKind kind,
        String sealNo,
        DisposalWay how,
        String reason,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Boolean agreed,
        @Nullable String decision) {

    public boolean isOpen() {
        return decidedAt == null;
    }
}
