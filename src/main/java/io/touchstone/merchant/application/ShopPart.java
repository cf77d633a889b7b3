package io.touchstone.merchant.application;

import org.jspecify.annotations.Nullable;

/** The shop that is to open, as far as it is filled in. */
record ShopPart(
        @Nullable String shopName,
        @Nullable String shopType,
        @Nullable String shopUrl) {

    static final ShopPart EMPTY = new ShopPart(null, null, null);
}
