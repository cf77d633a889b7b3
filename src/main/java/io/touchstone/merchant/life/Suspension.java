package io.touchstone.merchant.life;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason for which a shop is suspended.
 *
 * @param until null while its condition of release alone ends it
 */
public record Suspension(
        UUID id,
        SuspensionType type,
        String reason,
        Instant from,
        @Nullable Instant until,
        String imposedBy) {

    boolean isOver(Instant at) {
        return until != null && !until.isAfter(at);
    }
}
