package io.touchstone.inspection.sample;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product that was drawn, as the frozen population has it.
 *
 * @param planId the plan that drew it; null for a product taken outside any draw, such as for an appraisal
 * @param lotId the lot it is to judge; only of the arm {@code LOT}
 * @param stratum 0 for the whole population
 * @param rank its place in the drawn order of its stratum and arm, from 1
 */
public record NewSample(
        @Nullable UUID planId,
        @Nullable UUID lotId,
        Arm arm,
        int stratum,
        int rank,
        String productId,
        String merchantId,
        @Nullable String categoryCode,
        @Nullable String brand,
        @Nullable String model,
        @Nullable String gtin,
        @Nullable String title,
        Instant drawnAt) {}
