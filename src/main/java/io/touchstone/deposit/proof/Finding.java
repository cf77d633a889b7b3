package io.touchstone.deposit.proof;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One place where the books do not agree.
 *
 * @param place the version of an entry, or the number of a block
 */
public record Finding(
        Kind kind,
        @Nullable String currency,
        @Nullable Long accountId,
        @Nullable Long transferId,
        @Nullable Long place,
        @Nullable BigInteger expectedMinor,
        @Nullable BigInteger foundMinor) {

    /** What is wrong. The message key is {@code deposit.finding.<word>}. */
    public enum Kind {
        /** The balances of a currency do not add up to nothing. */
        CURRENCY_SUM,
        /** A balance is not what its entries add up to, or entries are missing. */
        ACCOUNT_BALANCE,
        /** An entry does not follow from the one before it. */
        ENTRY_RUN,
        /** A transfer's legs do not add up to nothing, are of another currency, or are not there. */
        TRANSFER_BALANCE,
        /** A hold's account is not what is left of the hold. */
        HOLD_BALANCE,
        /** A merchant's receivable is not what its open debts add up to. */
        DEBT_BALANCE,
        /** A transfer is not as it was sealed. */
        TRANSFER_CHANGED,
        /** A transfer stands where none was sealed. */
        TRANSFER_ADDED,
        /** A sealed transfer is gone. */
        TRANSFER_REMOVED,
        /** A block's hash does not fit transfers that fit its marks. */
        BLOCK_CHANGED,
        /** A block does not follow the one before it. */
        BLOCK_LINK,
        /** A block is not what the audit trail says of it. */
        BLOCK_TRAIL,
        /** A block that the audit trail knows is gone. */
        BLOCK_REMOVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static Finding ofTransfer(Kind kind, long transferId, long block) {
        return new Finding(kind, null, null, transferId, block, null, null);
    }

    static Finding ofBlock(Kind kind, long block) {
        return new Finding(kind, null, null, null, block, null, null);
    }

    /** For logs. */
    String line() {
        return kind.word() + " account=" + accountId + " transfer=" + transferId + " place=" + place + " expected="
                + expectedMinor + " found=" + foundMinor + (currency == null ? "" : " " + currency);
    }
}
