package io.touchstone.deposit.approval;

import io.touchstone.kernel.Rule;

/** What holds for everything that needs a second person. */
public enum ApprovalRule implements Rule {
    /** Whoever asked does not decide (rulings G4 and E3). */
    PROPOSAL_IS_YOURS,
    PROPOSAL_WAS_DECIDED,
    /** The same form was sent before with other contents. */
    PROPOSAL_DIFFERS;

    @Override
    public String module() {
        return "deposit";
    }
}
