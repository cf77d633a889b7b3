package io.touchstone.inspection.buying;

/**
 * Who stands behind an alias; in clear only while somebody may look at it.
 *
 * @param account whom the platform knows the buyer by
 */
public record BuyerIdentity(String name, String phone, String address, String paymentAccount, String account) {

    /** Tells nothing, so that it reaches no log. */
    @Override
    public String toString() {
        return "BuyerIdentity";
    }
}
