package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.AccountPurpose.Side;
import io.touchstone.kernel.Money;

/**
 * One of the platform's own accounts over some time. Amounts are as people say them: what is in the bank is positive, although the
 * books count it down.
 */
public record PlatformAccount(long accountId, AccountPurpose purpose, Money opening, Money closing) {

    /** From the signed amounts of the books. */
    static PlatformAccount ofBooks(long accountId, AccountPurpose purpose, Money opening, Money closing) {
        return purpose.side() == Side.DEBIT
                ? new PlatformAccount(accountId, purpose, turned(opening), turned(closing))
                : new PlatformAccount(accountId, purpose, opening, closing);
    }

    public Money change() {
        return closing.minus(opening);
    }

    private static Money turned(Money amount) {
        return new Money(Math.negateExact(amount.minor()), amount.currency());
    }
}
