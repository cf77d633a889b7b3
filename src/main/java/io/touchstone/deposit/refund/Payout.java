package io.touchstone.deposit.refund;

import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payment that the bank is to make for us.
 *
 * @param reference what the bank bears as its reference
 * @param batchNumber the batch that carries it; null while it waits for one
 */
public record Payout(
        UUID payoutId,
        Kind kind,
        @Nullable UUID refundId,
        @Nullable Long transferId,
        @Nullable UUID lineId,
        String reference,
        Money amount,
        @Nullable UUID batchId,
        @Nullable String batchNumber,
        State state,
        Instant madeAt,
        @Nullable Instant endedAt,
        @Nullable String ending) {

    /** What is paid; the message key is {@code deposit.payout.kind.<word>}. */
    public enum Kind {
        /** A deposit back to its merchant. */
        REFUND(AccountPurpose.PAYOUT, TransferKind.REFUND_PAID),
        /** What a consumer was awarded. */
        CONSUMER(AccountPurpose.CONSUMER, TransferKind.CONSUMER_PAID),
        /** A receipt that belongs to nobody here, back to its payer. */
        RETURN(AccountPurpose.SUSPENSE, TransferKind.RETURNED);

        private final AccountPurpose from;
        private final TransferKind paid;

        Kind(AccountPurpose from, TransferKind paid) {
            this.from = from;
            this.paid = paid;
        }

        /** Where its money stands until the bank has paid. */
        AccountPurpose from() {
            return from;
        }

        TransferKind paid() {
            return paid;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The message key is {@code deposit.payout.state.<word>}. */
    public enum State {
        WAITING("attention"),
        BATCHED("progress"),
        PAID("good"),
        FAILED("bad"),
        CANCELLED("ended");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Colour of its badge. */
        public String tone() {
            return tone;
        }
    }
}
