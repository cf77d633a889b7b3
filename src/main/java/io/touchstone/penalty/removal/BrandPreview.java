package io.touchstone.penalty.removal;

import io.touchstone.catalog.Listings;
import java.util.List;

/**
 * What a removal would take.
 *
 * @param shops those with most live listings, at most as many as the page shows
 */
public record BrandPreview(BrandChoice choice, Listings.Count count, List<Listings.ShopCount> shops) {

    public BrandPreview {
        shops = List.copyOf(shops);
    }
}
