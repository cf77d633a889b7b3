package io.touchstone.inspection.outcome;

import io.touchstone.kernel.Money;
import io.touchstone.rulebook.SettingKey;
import java.util.Currency;

/**
 * What is held on the deposit of a merchant that asks for a retest, and follows its outcome (rules.md 8.1, retest fee).
 *
 * @param by what the laboratory of the first test asked for it, or always the same
 * @param amountMinor the fixed amount, which also holds where no price is known; nothing is held for 0
 */
record RetestFee(By by, long amountMinor, String currency) {

    static final SettingKey<RetestFee> KEY = new SettingKey<>(
            "inspection.retest_fee",
            RetestFee.class,
            new RetestFee(By.LAB_PRICE, 50_000, "CNY"),
            "rules.md 8.1, retest fee");

    private static final long AMOUNT_MAX = 100_000_000;

    /** By what the fee is measured. */
    enum By {
        LAB_PRICE,
        FIXED
    }

    RetestFee {
        if (amountMinor < 0 || amountMinor > AMOUNT_MAX) {
            throw new IllegalArgumentException("amount: " + amountMinor);
        }
        Currency.getInstance(currency);
    }

    Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }
}
