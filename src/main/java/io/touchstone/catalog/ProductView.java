package io.touchstone.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One product; of a bare one only the id and the merchant are known.
 *
 * @param removed whether a decision took it off the shelf
 */
public record ProductView(
        String productId,
        String merchantId,
        @Nullable String categoryCode,
        @Nullable String title,
        @Nullable String brand,
        @Nullable String gtin,
        @Nullable String model,
        @Nullable Long priceMinor,
        String currency,
        @Nullable Instant listedAt,
        boolean bare,
        boolean removed) {

    /** Whether it can be bought at an instant (contract, "Bulk intake"). */
    public boolean isLive(Instant at) {
        return !bare && !removed && (listedAt == null || !listedAt.isAfter(at));
    }
}
