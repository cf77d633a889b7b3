package io.touchstone.deposit.ledger;

import java.util.Locale;

/** What an account is for. The message key is {@code deposit.purpose.<word>}. */
public enum AccountPurpose {
    /** Money in the bank. */
    BANK(Side.DEBIT, false),
    /** What a merchant has available. */
    DEPOSIT(Side.CREDIT, true),
    /** What one hold has set aside. */
    HOLD(Side.CREDIT, true),
    /** What a merchant owes. */
    RECEIVABLE(Side.DEBIT, true),
    /** The guarantee fund. */
    FUND(Side.CREDIT, false),
    /** What consumers were awarded and the bank has not paid out yet. */
    CONSUMER(Side.CREDIT, false),
    /** Refunds of deposits on their way through the bank. */
    PAYOUT(Side.CREDIT, false),
    /** Money received that nobody could be found for. */
    SUSPENSE(Side.CREDIT, false),
    /** The platform's own money: fines in, replenishment of the fund out; the only one that may go either way. */
    PLATFORM(Side.EITHER, false);

    /** On which side of the books a balance stands. */
    public enum Side {
        DEBIT,
        CREDIT,
        EITHER
    }

    private final Side side;
    private final boolean merchants;

    AccountPurpose(Side side, boolean merchants) {
        this.side = side;
        this.merchants = merchants;
    }

    public Side side() {
        return side;
    }

    /** Whether each merchant has its own. */
    public boolean isMerchants() {
        return merchants;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AccountPurpose of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
