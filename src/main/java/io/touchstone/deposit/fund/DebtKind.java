package io.touchstone.deposit.fund;

import io.touchstone.deposit.ledger.AccountPurpose;
import java.util.Locale;

/** What a merchant owes for. The message key is {@code deposit.debt.kind.<word>}. */
public enum DebtKind {
    /** The fund paid a consumer through the merchant's fault. */
    RECOURSE(AccountPurpose.FUND),
    /** A fine that the deposit did not cover. */
    FINE(AccountPurpose.PLATFORM);

    private final AccountPurpose creditor;

    DebtKind(AccountPurpose creditor) {
        this.creditor = creditor;
    }

    /** Whose the money is, and who loses it when it is written off. */
    AccountPurpose creditor() {
        return creditor;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DebtKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
