package io.touchstone.restriction.loop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change on its way to a consumer; the names are those of the API. */
public record DeliveryRow(
        long version,
        String consumer,
        String merchantId,
        String cause,
        String detail,
        Instant happenedAt,
        Instant toldAt,
        @Nullable Instant ackedAt,
        @Nullable String ackedBy) {}
