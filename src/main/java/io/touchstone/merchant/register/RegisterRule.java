package io.touchstone.merchant.register;

import io.touchstone.kernel.Rule;

/** What differences keep to; the message key is {@code rule.merchant.<CODE>}. */
enum RegisterRule implements Rule {
    /** A difference is settled once. */
    DIFFERENCE_IS_CLOSED;

    @Override
    public String module() {
        return "merchant";
    }
}
