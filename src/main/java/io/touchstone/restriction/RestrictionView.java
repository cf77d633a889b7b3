package io.touchstone.restriction;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One restriction as it stands.
 *
 * @param until null when it has no end of its own
 * @param weight what is left of the shop's weight; 0 forbids
 * @param liftedAt null while nobody lifted it
 */
public record RestrictionView(
        RestrictionId id,
        String merchantId,
        RestrictionKind kind,
        RestrictionScope scope,
        Instant from,
        @Nullable Instant until,
        BigDecimal weight,
        @Nullable String caseNo,
        String reason,
        @Nullable Instant liftedAt) {}
