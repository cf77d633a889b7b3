package io.touchstone.inspection.inbound;

import io.touchstone.kernel.Rule;

/** What inbound checks hold to (D12). */
public enum InboundRule implements Rule {
    INBOUND_MERCHANT_UNKNOWN,
    INBOUND_CATEGORY_UNKNOWN,
    /** A product has to be the merchant’s, and of the category if it is known. */
    INBOUND_PRODUCT_UNKNOWN,
    /** More units than one delivery may have. */
    INBOUND_TOO_LARGE,
    /** The step is not one that may follow. */
    INBOUND_STEP_REFUSED,
    /** Every unit that was chosen has a result before anything is decided. */
    INBOUND_UNITS_OPEN,
    /** The unit was not chosen, or its part of the inspection is over. */
    INBOUND_UNIT_NOT_CHOSEN,
    /** Once a unit was looked at, a delivery is not cancelled any more. */
    INBOUND_ALREADY_INSPECTED,
    /** Somebody else changed it since the page was opened. */
    INBOUND_CHANGED;

    @Override
    public String module() {
        return "inspection";
    }
}
