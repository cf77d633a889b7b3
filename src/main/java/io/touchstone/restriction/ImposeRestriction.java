package io.touchstone.restriction;

import io.touchstone.kernel.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Restrict a merchant from a time on.
 *
 * @param until exclusive end; null holds until it is lifted
 * @param weight 0 forbids; more only demotes, such as 0.30 (ruling E1)
 * @param caseNo the case that decided it; null when the platform's own system asked for it
 */
public record ImposeRestriction(
        String merchantId,
        RestrictionKind kind,
        RestrictionScope scope,
        Instant from,
        @Nullable Instant until,
        BigDecimal weight,
        @Nullable String caseNo,
        String reason,
        Actor actor) {}
