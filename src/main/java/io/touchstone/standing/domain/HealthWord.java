package io.touchstone.standing.domain;

import io.touchstone.merchant.MerchantState;

/** How a shop is, in one word; the message key is {@code standing.health.<NAME>}. */
public enum HealthWord {
    GOOD,
    /** Something is below its target. */
    WATCH,
    /** Something is open that ends badly when nothing is done. */
    AT_RISK,
    /** Something is not allowed now. */
    RESTRICTED,
    /** It may not trade. */
    CLOSED;

    /**
     * The worst that is true.
     *
     * @param restricted whether a restriction holds
     * @param atRisk whether money is missing, a case is open, or the next node of the ladder is near
     * @param below whether a score is below its industry
     */
    static HealthWord of(MerchantState state, boolean restricted, boolean atRisk, boolean below) {
        boolean trades =
                switch (state) {
                    case TRIAL, ACTIVE, APPLICANT -> true;
                    case SUSPENDED, EXITED, BANNED -> false;
                };
        if (!trades) {
            return CLOSED;
        }
        if (restricted) {
            return RESTRICTED;
        }
        if (atRisk) {
            return AT_RISK;
        }
        return below ? WATCH : GOOD;
    }
}
