package io.touchstone.deposit.payment;

import io.touchstone.kernel.Rule;

/** What payments in and the reconciliation with the bank refuse. */
public enum PaymentRule implements Rule {
    BANK_REFERENCE_TAKEN;

    @Override
    public String module() {
        return "deposit";
    }
}
