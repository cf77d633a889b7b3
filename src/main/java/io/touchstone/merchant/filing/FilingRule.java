package io.touchstone.merchant.filing;

import io.touchstone.kernel.Rule;

/** What the filing must keep. */
public enum FilingRule implements Rule {
    PERIOD_MISSING,
    /** Sealed numbers are opened for a reason that the trail keeps. */
    REASON_MISSING_FOR_OPENING,
    FILED_ALREADY,
    TOO_MANY_PEOPLE;

    @Override
    public String module() {
        return "merchant";
    }
}
