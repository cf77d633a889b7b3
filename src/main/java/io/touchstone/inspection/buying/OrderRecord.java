package io.touchstone.inspection.buying;

/** What an order left behind by which the shop could know its buyer (rules.md 8.1, online sampling record). */
public record OrderRecord(String orderId, String paymentAccount, String deliveryAddress, String contact) {

    /** Tells nothing, so that it reaches no log. */
    @Override
    public String toString() {
        return "OrderRecord";
    }
}
