package io.touchstone.deposit.ledger;

import io.touchstone.deposit.DepositRule;
import io.touchstone.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What became of a posting.
 *
 * @param transferId the transfer made now or, when replayed, before; null when refused
 * @param shortOn the account that would have been overdrawn; null unless insufficient
 */
public record Receipt(
        Outcome outcome,
        @Nullable Long transferId,
        @Nullable AccountKey shortOn) {

    /** How a posting ended. */
    public enum Outcome {
        /** The money moved. */
        POSTED,
        /** It had moved before, the same way. */
        REPLAYED,
        /** The same cause moved something else before. */
        DIFFERS,
        /** An account has not enough. */
        INSUFFICIENT,
        /** A balance would leave the range the books can hold. */
        TOO_LARGE
    }

    /** Why nothing moved, for whoever asked for it. */
    public RuleViolation refusal() {
        return switch (outcome) {
            case POSTED, REPLAYED -> throw new IllegalStateException("not refused: " + this);
            case DIFFERS -> new RuleViolation(DepositRule.CAUSE_MISMATCH);
            case TOO_LARGE -> new RuleViolation(DepositRule.AMOUNT_TOO_LARGE);
            case INSUFFICIENT -> new RuleViolation(shortage());
        };
    }

    private DepositRule shortage() {
        return switch (shortOn == null ? AccountPurpose.PLATFORM : shortOn.purpose()) {
            case DEPOSIT -> DepositRule.INSUFFICIENT_DEPOSIT;
            case HOLD -> DepositRule.INSUFFICIENT_HOLD;
            case BANK, RECEIVABLE, FUND, CONSUMER, PAYOUT, SUSPENSE, PLATFORM -> DepositRule.INSUFFICIENT_FUNDS;
        };
    }

    public boolean isDone() {
        return outcome == Outcome.POSTED || outcome == Outcome.REPLAYED;
    }
}
