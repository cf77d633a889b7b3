package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One transfer with its legs, as an accountant files it. */
public record Voucher(
        long transferId,
        Instant at,
        TransferKind kind,
        UUID causeId,
        Causes.@Nullable Cause cause,
        Money amount,
        List<Leg> legs) {

    private static final String YUAN = "CNY";

    public Voucher {
        legs = List.copyOf(legs);
    }

    /**
     * One side of it.
     *
     * @param amountMinor above zero it is a credit, below a debit
     * @param balanceMinor what stood on the account after it
     */
    public record Leg(
            AccountPurpose purpose,
            @Nullable String merchantId,
            @Nullable String merchantName,
            @Nullable UUID holdId,
            long amountMinor,
            long balanceMinor) {

        public long debit() {
            return Math.max(Math.negateExact(amountMinor), 0);
        }

        public long credit() {
            return Math.max(amountMinor, 0);
        }
    }

    /** The amount in capital characters; there are none for other currencies. */
    public @Nullable String capitals() {
        return YUAN.equals(amount.currency().getCurrencyCode()) ? CapitalAmount.of(amount.minor()) : null;
    }
}
