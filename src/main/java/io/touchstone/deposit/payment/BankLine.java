package io.touchstone.deposit.payment;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One movement at the bank and what the books make of it.
 *
 * @param isIn whether money came in
 * @param paymentId the payment it is, or is compared with
 * @param payoutId the payout it is, or is compared with
 * @param suggestedMerchant only a hint: the memo holds exactly this id
 * @param decisionWaits whether somebody proposed what to do with it
 */
public record BankLine(
        UUID lineId,
        UUID statementId,
        long rowNumber,
        String accountNumber,
        LocalDate valueDate,
        String reference,
        boolean isIn,
        Money amount,
        @Nullable String payerName,
        @Nullable String accountTail,
        @Nullable String memo,
        State state,
        @Nullable UUID paymentId,
        @Nullable UUID payoutId,
        @Nullable String suggestedMerchant,
        @Nullable Instant settledAt,
        boolean decisionWaits) {

    /** What the books make of a line; the message key is {@code deposit.bank.line.state.<word>}. */
    public enum State {
        NEW("progress"),
        /** A payment or payout with this reference and amount is in the books. */
        MATCHED("good"),
        /** The books have the reference with something else; a person decides. */
        DIFFERING("bad"),
        /** Nobody knows what it is; money that came in is kept apart. */
        UNMATCHED("attention"),
        ASSIGNED("good"),
        RETURNING("progress"),
        RETURNED("ended"),
        EXPLAINED("ended");

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

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether a person must say what it is. */
    public boolean isOpen() {
        return state == State.UNMATCHED || state == State.DIFFERING;
    }

    /** Whether its money waits in the account of unassigned receipts. */
    public boolean isInSuspense() {
        return isIn && isOpen() && paymentId == null;
    }

    /** Leaves the payer out, so that it reaches no log. */
    @Override
    public String toString() {
        return "BankLine[" + lineId + "]";
    }
}
