package io.touchstone.inspection.inbound;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods have come.
 *
 * @param once made when the form was shown; becomes the delivery’s id, so that a second time makes nothing
 * @param categoryCode may be left out when the product is named and its category known
 * @param reference the delivery note as the merchant numbers it
 */
public record NewDelivery(
        UUID once,
        String merchantId,
        @Nullable String categoryCode,
        @Nullable String productId,
        String reference,
        int units) {}
