package io.touchstone.inspection.buying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who buys under cover, by alias.
 *
 * @param consentedOn when they agreed in writing; null while they have not
 * @param quarterMax purchases in a natural quarter
 * @param quarterUsed of these, how many this quarter has
 */
public record Buyer(
        UUID buyerId,
        String alias,
        @Nullable LocalDate consentedOn,
        boolean active,
        int quarterMax,
        int quarterUsed,
        @Nullable Instant lastAssignedAt,
        long version) {}
