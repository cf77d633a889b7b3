package io.touchstone.trade;

import java.time.Instant;

/**
 * The first rating of its side of an order, as it joins the others of the pair.
 *
 * @param outcome 1, 0 or -1
 * @param description 1 to 5, or 0 without a mark; likewise the other two
 */
public record NewRating(
        String merchantId,
        String buyerId,
        String orderId,
        String productId,
        boolean bySeller,
        int outcome,
        Instant ratedAt,
        Instant createdAt,
        Instant completedAt,
        int description,
        int service,
        int logistics) {}
