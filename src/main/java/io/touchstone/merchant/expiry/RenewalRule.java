package io.touchstone.merchant.expiry;

import io.touchstone.kernel.Rule;

/** What renewals must keep. */
public enum RenewalRule implements Rule {
    /** One renewal of a document waits at a time. */
    RENEWAL_WAITS,
    RENEWAL_JUDGED;

    @Override
    public String module() {
        return "merchant";
    }
}
