package io.touchstone.deposit.approval;

import java.util.Locale;

/** What can be proposed. The message key is {@code deposit.approval.<word>}. */
public enum ProposalKind {
    FUND_PAYMENT,
    FUND_FILL,
    WRITE_OFF,
    TERM,
    HOLD_CAPTURE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ProposalKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
