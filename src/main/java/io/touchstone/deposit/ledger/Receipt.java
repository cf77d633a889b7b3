package io.touchstone.deposit.ledger;

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

    public boolean isDone() {
        return outcome == Outcome.POSTED || outcome == Outcome.REPLAYED;
    }
}
