package io.touchstone.deposit;

import io.touchstone.kernel.Rule;

/** What the ledger and its desks refuse. */
public enum DepositRule implements Rule {
    INSUFFICIENT_DEPOSIT,
    INSUFFICIENT_HOLD,
    INSUFFICIENT_FUNDS,
    HOLD_ENDED,
    AMOUNT_NOT_POSITIVE,
    AMOUNT_TOO_LARGE,
    CURRENCY_MISMATCH,
    CAUSE_MISMATCH;

    @Override
    public String module() {
        return "deposit";
    }
}
