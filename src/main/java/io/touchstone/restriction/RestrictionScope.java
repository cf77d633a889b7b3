package io.touchstone.restriction;

/**
 * What part of a merchant's business a restriction covers.
 *
 * @param word {@code merchant}, {@code category:<code>}, {@code brand:<name>} or {@code product:<id>}
 */
public record RestrictionScope(String word) {

    private static final String MERCHANT = "merchant";
    private static final String CATEGORY = "category:";
    private static final String BRAND = "brand:";
    private static final String PRODUCT = "product:";

    public RestrictionScope {
        if (!word.equals(MERCHANT) && !names(word, CATEGORY) && !names(word, BRAND) && !names(word, PRODUCT)) {
            throw new IllegalArgumentException("no scope: " + word);
        }
    }

    /** Everything the merchant does. */
    public static RestrictionScope merchant() {
        return new RestrictionScope(MERCHANT);
    }

    public static RestrictionScope category(String categoryCode) {
        return new RestrictionScope(CATEGORY + categoryCode);
    }

    /** What is listed under a brand, by its name as the shop claimed it. */
    public static RestrictionScope brand(String name) {
        return new RestrictionScope(BRAND + name);
    }

    public static RestrictionScope product(String productId) {
        return new RestrictionScope(PRODUCT + productId);
    }

    private static boolean names(String word, String prefix) {
        return word.startsWith(prefix) && word.length() > prefix.length();
    }
}
