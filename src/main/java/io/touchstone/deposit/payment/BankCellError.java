package io.touchstone.deposit.payment;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong where in a bank's file.
 *
 * @param cell as spreadsheets call it, such as {@code C17}
 * @param code the message key is {@code deposit.bank.error.<code>}
 */
public record BankCellError(
        String cell, String code, @Nullable String value) {

    private static final int SHOWN = 100;

    static BankCellError of(int column, long row, String code, @Nullable String value) {
        String shown = value != null && value.length() > SHOWN ? value.substring(0, SHOWN) : value;
        return new BankCellError((char) ('A' + Math.max(0, column) % 26) + Long.toString(row), code, shown);
    }
}
