package io.touchstone.merchant.requirement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What decides which documents a shop needs; what is not known yet is null or empty. */
public record ShopProfile(
        @Nullable String sellerKind, @Nullable String shopType, List<String> categories, List<Brand> brands) {

    /** A brand and the shop's right in it: {@code owner}, {@code exclusive} or {@code authorised}. */
    public record Brand(String name, String right) {}

    public ShopProfile {
        categories = List.copyOf(categories);
        brands = List.copyOf(brands);
    }
}
