package io.touchstone.merchant.application;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** A brand that the shop wants to sell. */
@Table("merchant_application_brand")
record BrandPart(
        String brandName,
        @Nullable String trademarkNo,
        @Nullable Integer niceClass,
        String brandRight) {}
