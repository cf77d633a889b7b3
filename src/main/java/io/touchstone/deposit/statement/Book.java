package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.AccountPurpose;
import java.util.Currency;
import java.util.Locale;

/**
 * What a statement is about: one account, or those that make up what a merchant has lodged.
 *
 * @param merchantId whose; empty for an account of the platform
 * @param purpose of the platform's account; {@link AccountPurpose#DEPOSIT} for what is lodged, {@link AccountPurpose#RECEIVABLE} for
 *     what is owed
 */
public record Book(String merchantId, AccountPurpose purpose, Currency currency) {

    /** What a merchant has lodged: the part it has available and the parts that holds have set aside. */
    public static Book lodged(String merchantId, Currency currency) {
        return new Book(merchantId, AccountPurpose.DEPOSIT, currency);
    }

    /** What a merchant owes. */
    public static Book owed(String merchantId, Currency currency) {
        return new Book(merchantId, AccountPurpose.RECEIVABLE, currency);
    }

    /** One of the platform's own. */
    public static Book platforms(AccountPurpose purpose, Currency currency) {
        return new Book("", purpose, currency);
    }

    public boolean isPlatforms() {
        return merchantId.isEmpty();
    }

    /** Whether it has a frozen part beside the one available. */
    public boolean isLodged() {
        return purpose == AccountPurpose.DEPOSIT;
    }

    /** Its accounts, as a condition on {@code deposit_account} with {@code :merchant}, {@code :purpose} and {@code :currency}. */
    String condition() {
        String purposes = isLodged() ? "purpose in ('deposit', 'hold')" : "purpose = :purpose";
        String whose = isPlatforms() ? "merchant_id is null" : "merchant_id = :merchant";
        return whose + " and " + purposes + " and currency = :currency";
    }

    /** Amounts are shown as people say them: what is owed or in the bank counts up, although the books count it down. */
    int sign() {
        return purpose.side() == AccountPurpose.Side.DEBIT ? -1 : 1;
    }

    public String word() {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
