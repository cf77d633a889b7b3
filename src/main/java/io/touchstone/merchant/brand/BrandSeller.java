package io.touchstone.merchant.brand;

import org.jspecify.annotations.Nullable;

/** A shop that was admitted with a brand among what it sells. */
record BrandSeller(
        String merchantId,
        String shopName,
        @Nullable String shopType,
        String companyName,
        @Nullable String uscc,
        String brandName,
        @Nullable Integer niceClass) {

    Party party() {
        return new Party(companyName, uscc);
    }
}
