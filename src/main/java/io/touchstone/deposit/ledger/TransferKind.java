package io.touchstone.deposit.ledger;

import java.util.Locale;

/** Why money moves. The message key is {@code deposit.kind.<word>}. */
public enum TransferKind {
    /** A merchant paid in: bank to deposit. */
    PAYMENT,
    /** A payment that the bank never received so: deposit to bank. */
    PAYMENT_REVERSED,
    /** The bank took money for the platform's own account: platform to bank. */
    BANK_CHARGED,
    /** Received from nobody known: bank to suspense. */
    RECEIVED,
    /** Found out whose it was: suspense to deposit. */
    ASSIGNED,
    /** Sent back to the payer: suspense to bank. */
    RETURNED,
    /** Set aside for a case: deposit to hold. */
    HOLD,
    /** Paid out of a hold: hold to consumer, platform or fund. */
    CAPTURE,
    /** Taken by the platform and given back: platform to deposit (ruling E6). */
    CAPTURE_RETURNED,
    /** Let go: hold to deposit. */
    RELEASE,
    /** Let go because its time was over: hold to deposit. */
    EXPIRY,
    /** A fine: deposit to platform. */
    FINE,
    /** What of a fine the deposit did not cover: receivable to platform. */
    FINE_OWED,
    /** A fine undone: platform to deposit. */
    FINE_RETURNED,
    /** The debt of a fine undone: platform to receivable. */
    FINE_FORGIVEN,
    /** A refund was approved: deposit to payout. */
    REFUND,
    /** The bank has paid a refund: payout to bank. */
    REFUND_PAID,
    /** A refund came back: payout to deposit. */
    REFUND_FAILED,
    /** The bank has paid a consumer: consumer to bank. */
    CONSUMER_PAID,
    /** The fund pays a consumer: fund to consumer. */
    FUND_PAID,
    /** The platform fills the fund up: platform to fund. */
    FUND_FILLED,
    /** The merchant was at fault and owes the fund: receivable to fund. */
    RECOURSE,
    /** The fault was decided otherwise later: fund to receivable. */
    RECOURSE_UNDONE,
    /** A debt paid from the deposit: deposit to receivable. */
    OFFSET,
    /** A debt nobody will pay: fund or platform to receivable. */
    WRITE_OFF,
    /** The fund repays a merchant whose penalty was overturned: fund to deposit (ruling E6). */
    MADE_GOOD,
    /** The platform pays back who bought for it: platform to consumer. */
    REIMBURSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
