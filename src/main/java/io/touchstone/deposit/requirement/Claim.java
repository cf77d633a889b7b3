package io.touchstone.deposit.requirement;

import io.touchstone.kernel.Money;

/**
 * What one rule asks of a shop; the highest of a currency is what is required (ruling G1).
 *
 * @param code the category in which the shop has live listings, or its shop type
 * @param sourceCode the category whose amount it is: the same or the nearest ancestor that has one
 */
record Claim(String merchantId, Basis basis, String code, String sourceCode, Money amount) {

    /** What a claim follows from. The message key is {@code deposit.requirement.basis.<word>}. */
    enum Basis {
        CATEGORY,
        SHOP_TYPE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Basis of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
