package io.touchstone.deposit.payment;

import io.touchstone.kernel.Rule;

/** What payments in and the reconciliation with the bank refuse. */
public enum PaymentRule implements Rule {
    BANK_REFERENCE_TAKEN,
    /** The bank's statement has the reference already and people are at it. */
    REFERENCE_ON_STATEMENT,
    PAYMENT_TAKEN_BACK,
    BANK_ACCOUNT_KNOWN,
    BANK_ACCOUNT_NOT_IN_USE,
    BANK_ACCOUNT_CONFIRMED,
    CONFIRMS_OWN_BANK_ACCOUNT,
    NO_STATEMENT_FILE,
    STATEMENT_TOO_LARGE,
    LINE_NOT_OPEN,
    ACT_DOES_NOT_FIT,
    DECISION_WAITS,
    FORM_DIFFERS,
    DECISION_MADE,
    DECIDES_OWN_PROPOSAL;

    @Override
    public String module() {
        return "deposit";
    }
}
