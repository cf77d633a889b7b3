package io.touchstone.deposit;

import java.util.Locale;

/**
 * Whose orders a longer settlement term covers.
 *
 * @param id the product or the order; empty for the whole shop
 */
public record TermScope(Kind kind, String id) {

    /** How wide a term reaches. */
    public enum Kind {
        MERCHANT,
        PRODUCT,
        ORDER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TermScope {
        if ((kind == Kind.MERCHANT) != id.isEmpty()) {
            throw new IllegalArgumentException("no scope: " + kind + " " + id);
        }
    }

    /** All orders of the shop. */
    public static TermScope merchant() {
        return new TermScope(Kind.MERCHANT, "");
    }

    /** The shop's orders of one product. */
    public static TermScope product(String productId) {
        return new TermScope(Kind.PRODUCT, productId);
    }

    /** One order of the shop. */
    public static TermScope order(String orderId) {
        return new TermScope(Kind.ORDER, orderId);
    }
}
