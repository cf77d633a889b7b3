package io.touchstone.deposit.hold;

import io.touchstone.kernel.Rule;

/** What a hold refuses besides the ledger. */
enum HoldRule implements Rule {
    /** It would let go before it holds. */
    EXPIRY_NOT_AHEAD;

    @Override
    public String module() {
        return "deposit";
    }
}
