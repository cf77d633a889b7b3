package io.touchstone.deposit.hold;

import io.touchstone.kernel.Rule;

/** What the desk of holds refuses besides the ledger. */
enum HoldRule implements Rule {
    EXPIRY_NOT_AHEAD,
    PROPOSAL_OPEN,
    PROPOSAL_DECIDED,
    PROPOSER_MAY_NOT_APPROVE,
    ONLY_PROPOSER_WITHDRAWS;

    @Override
    public String module() {
        return "deposit";
    }
}
