package io.touchstone.restriction.loop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merchant that a consumer treats otherwise than it should. */
public record DriftRow(
        UUID id,
        String consumer,
        String merchantId,
        BigDecimal expected,
        BigDecimal found,
        Instant since,
        Instant lastSeenAt,
        @Nullable Instant closedAt) {}
