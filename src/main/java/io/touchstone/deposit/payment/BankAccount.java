package io.touchstone.deposit.payment;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the platform's own accounts at a bank. */
public record BankAccount(
        UUID accountId,
        String holder,
        String bankName,
        String number,
        Currency currency,
        Instant proposedAt,
        String proposedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt) {

    /** Whether merchants are told to pay into it. */
    public boolean isInUse() {
        return confirmedAt != null && closedAt == null;
    }

    /** The message key is {@code deposit.bank.account.state.<word>}. */
    public String state() {
        if (closedAt != null) {
            return "closed";
        }
        return confirmedAt == null ? "proposed" : "in_use";
    }

    public String tail() {
        return number.substring(Math.max(0, number.length() - 4));
    }
}
