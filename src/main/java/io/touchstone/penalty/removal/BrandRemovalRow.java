package io.touchstone.penalty.removal;

import io.touchstone.penalty.decision.DecisionState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision about a brand in all shops.
 *
 * @param products how many listings it took; null before it takes effect
 */
public record BrandRemovalRow(
        String number,
        String brand,
        DecisionState state,
        Instant madeAt,
        @Nullable Instant effectiveAt,
        @Nullable Long products) {}
