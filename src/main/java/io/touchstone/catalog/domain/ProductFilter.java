package io.touchstone.catalog.domain;

import org.jspecify.annotations.Nullable;

/** Which products a list shows; null where anything goes. */
public record ProductFilter(
        @Nullable String merchant,
        @Nullable String category,
        @Nullable String product) {

    public ProductFilter {
        merchant = merchant == null || merchant.isEmpty() ? null : merchant;
        category = category == null || category.isEmpty() ? null : category;
        product = product == null || product.isEmpty() ? null : product;
    }
}
