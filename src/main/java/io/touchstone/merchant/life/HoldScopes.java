package io.touchstone.merchant.life;

import io.touchstone.merchant.application.DocumentView.Cover;
import io.touchstone.restriction.RestrictionScope;

/**
 * What part of a shop a document covers, as restrictions know it: its product, else its category, else its brand, else the
 * whole shop (A5: an expired document takes away what it covers, and no more).
 */
public final class HoldScopes {

    private HoldScopes() {}

    public static RestrictionScope of(Cover cover) {
        String product = cover.productRef();
        if (product != null) {
            return RestrictionScope.product(product);
        }
        String category = cover.categoryCode();
        if (category != null) {
            return RestrictionScope.category(category);
        }
        String brand = cover.brandName();
        return brand == null ? RestrictionScope.merchant() : RestrictionScope.brand(brand);
    }
}
