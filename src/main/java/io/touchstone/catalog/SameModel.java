package io.touchstone.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A listing of the same model as another.
 *
 * @param byGtin whether its trade number says so; brand and model do otherwise
 */
public record SameModel(
        String productId, String merchantId, @Nullable String title, boolean byGtin) {}
