package io.touchstone.deposit.payment;

import io.touchstone.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One movement as the bank's file tells it.
 *
 * @param number of the row in the file, the heading being 1
 * @param isIn whether money came in; else it went out
 */
record BankRow(
        long number,
        LocalDate valueDate,
        String reference,
        boolean isIn,
        Money amount,
        @Nullable String payerName,
        @Nullable String accountTail,
        @Nullable String memo) {

    /** Leaves the payer out, so that it reaches no log. */
    @Override
    public String toString() {
        return "BankRow[" + number + "]";
    }
}
