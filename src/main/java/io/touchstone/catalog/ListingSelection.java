package io.touchstone.catalog;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which listings are meant.
 *
 * @param merchantId whose; null for those of all shops
 * @param value the product or the brand; empty for the whole shop
 * @param spellings how the brand is written besides; case, width and punctuation never matter
 * @param except products that are left out
 */
public record ListingSelection(
        Reach reach, @Nullable String merchantId, String value, List<String> spellings, List<String> except) {

    /** How wide it reaches. */
    public enum Reach {
        PRODUCT,
        SHOP,
        BRAND;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Reach of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public ListingSelection {
        spellings = List.copyOf(spellings);
        except = List.copyOf(except);
        if ((reach == Reach.SHOP) != value.isEmpty()) {
            throw new IllegalArgumentException("a product or a brand is named, a shop is not");
        }
        if (reach == Reach.SHOP && merchantId == null) {
            throw new IllegalArgumentException("whose listings?");
        }
    }

    /** Every listing of a shop. */
    public static ListingSelection shop(String merchantId) {
        return new ListingSelection(Reach.SHOP, merchantId, "", List.of(), List.of());
    }

    public static ListingSelection product(@Nullable String merchantId, String productId) {
        return new ListingSelection(Reach.PRODUCT, merchantId, productId, List.of(), List.of());
    }
}
