package io.touchstone.deposit.refund;

import io.touchstone.kernel.Rule;

/** What refunds and payouts refuse. */
public enum RefundRule implements Rule {
    REFUND_CONDITION_UNMET,
    REFUND_UNDER_WAY,
    REFUND_DECIDED,
    REFUND_NOT_OPEN,
    DECIDES_OWN_REFUND,
    ONLY_REQUESTER_WITHDRAWS,
    NOTHING_TO_PAY,
    BATCH_NOT_PREPARED,
    BATCH_NOT_RELEASED,
    RELEASES_OWN_BATCH,
    PAYOUT_NOT_SENT,
    PAYOUT_ALREADY_SENT,
    PAYOUT_FILE_CHANGED;

    @Override
    public String module() {
        return "deposit";
    }
}
