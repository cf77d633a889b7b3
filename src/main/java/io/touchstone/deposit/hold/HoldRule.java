package io.touchstone.deposit.hold;

import io.touchstone.kernel.Rule;

/** What a hold refuses besides the ledger. */
enum HoldRule implements Rule {
    /** It would let go before it holds. */
    EXPIRY_NOT_AHEAD,
    /** A payment out of it waits for its second person. */
    CAPTURE_WAITS;

    @Override
    public String module() {
        return "deposit";
    }
}
