package io.touchstone.deposit.ledger;

import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which account, by what it is for; it is opened when money first moves on it. */
public record AccountKey(
        AccountPurpose purpose,
        @Nullable String merchantId,
        @Nullable UUID holdId,
        Currency currency) {

    public AccountKey {
        if (purpose.isMerchants() != (merchantId != null) || (purpose == AccountPurpose.HOLD) != (holdId != null)) {
            throw new IllegalArgumentException("no account: " + purpose + " of " + merchantId + ", hold " + holdId);
        }
    }

    /** What a merchant has available. */
    public static AccountKey deposit(String merchantId, Currency currency) {
        return new AccountKey(AccountPurpose.DEPOSIT, merchantId, null, currency);
    }

    /** What a merchant owes. */
    public static AccountKey receivable(String merchantId, Currency currency) {
        return new AccountKey(AccountPurpose.RECEIVABLE, merchantId, null, currency);
    }

    /** What one hold has set aside. */
    public static AccountKey hold(String merchantId, UUID holdId, Currency currency) {
        return new AccountKey(AccountPurpose.HOLD, merchantId, holdId, currency);
    }

    /** One of the platform's own. */
    public static AccountKey platforms(AccountPurpose purpose, Currency currency) {
        return new AccountKey(purpose, null, null, currency);
    }
}
