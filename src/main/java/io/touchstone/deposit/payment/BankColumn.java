package io.touchstone.deposit.payment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a bank's file (docs/domain/deposit-payment.md), in any order; the message key is {@code deposit.bank.column.<word>}. */
public enum BankColumn {
    VALUE_DATE,
    BANK_REFERENCE,
    DIRECTION,
    AMOUNT,
    AMOUNT_MINOR,
    CURRENCY,
    PAYER_NAME,
    PAYER_ACCOUNT_TAIL,
    MEMO;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BankColumn> of(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(word))
                .findFirst();
    }
}
