package io.touchstone.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rating and what it counts for as of an instant. The points of all of a merchant's ratings add up to its credit points:
 * what ruling C5 clamps off is taken from the rating that went over the limit.
 *
 * @param outcome as valid at the instant, after a revision
 * @param byDefault given by the system because one side stayed silent (C8)
 * @param creditCounted by ruling C4 alone
 * @param creditRule why fewer points than the outcome is worth: {@code C4}, {@code C5}, {@code C9}; null when none
 * @param dsrRule why its marks do not count: {@code C8}, {@code C9}, {@code D1}, {@code D2}, {@code no-scores}; null when they do
 */
public record ExplainedRating(
        String orderId,
        String ratedBy,
        Instant ratedAt,
        String outcome,
        boolean byDefault,
        int points,
        boolean creditCounted,
        @Nullable String creditRule,
        boolean dsrCounted,
        @Nullable String dsrRule,
        boolean voided) {}
