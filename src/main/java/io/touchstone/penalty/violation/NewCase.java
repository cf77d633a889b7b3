package io.touchstone.penalty.violation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as staff opens it.
 *
 * @param id made when the form was shown; sent twice it is opened once
 * @param complaint the imported complaint it comes from; null for staff's own
 */
public record NewCase(
        UUID id,
        @Nullable String merchantId,
        @Nullable String brand,
        @Nullable String productId,
        @Nullable String complaint,
        @Nullable String ruleCode,
        Instant actedAt,
        String facts) {}
