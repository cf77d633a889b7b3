package io.touchstone.inspection.sample;

import io.touchstone.inspection.SampleId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sample as the rest of the module may know it; nothing of who bought it.
 *
 * @param number what staff and the merchant call it; a laboratory never sees it
 * @param version changes with every change of state
 */
public record SampleView(
        SampleId id,
        String number,
        @Nullable UUID planId,
        @Nullable UUID lotId,
        Arm arm,
        int stratum,
        SampleState state,
        String productId,
        String merchantId,
        @Nullable String categoryCode,
        @Nullable String brand,
        @Nullable String model,
        @Nullable String gtin,
        @Nullable String title,
        Instant drawnAt,
        @Nullable Instant endedAt,
        long version) {}
