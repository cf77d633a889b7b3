package io.touchstone.inspection.buying;

import io.touchstone.kernel.Rule;

/** What mystery buying refuses. */
public enum BuyingRule implements Rule {
    BUYING_ALIAS_TAKEN,
    /** The account of the platform is already in the pool. */
    BUYING_ACCOUNT_KNOWN,
    BUYING_BUYER_CHANGED,
    /** A conflict stands between the buyer and the shop. */
    BUYING_CONFLICT,
    BUYING_UNDER_WAY,
    BUYING_NOT_ASSIGNED,
    BUYING_ORDERED_ALREADY,
    BUYING_ORDER_TAKEN,
    BUYING_NO_IMAGE,
    BUYING_REIMBURSED,
    BUYING_NOTHING_OWED,
    /** Whoever wrote the order down never pays it back. */
    BUYING_REIMBURSES_OWN,
    OPENING_DECIDED,
    OPENING_LAPSED,
    /** Whoever asks never agrees. */
    OPENING_DECIDES_OWN,
    OPENING_NOT_OPEN;

    @Override
    public String module() {
        return "inspection";
    }
}
