package io.touchstone.intake;

import java.util.Locale;

/** Why a row is refused, by its own form or by what it refers to (contract, "Bulk intake"). */
public enum RowCode {
    MISSING("a value is required"),
    BAD_NUMBER("not a whole number in the range allowed"),
    BAD_TIME("not a date, or not a time with an offset in RFC 3339 form"),
    BAD_ENUM("not one of the words allowed"),
    TOO_LONG("longer than allowed"),
    BAD_ID("not an id: 1 to 64 characters without control characters, white space and / \\ ; % ? #"),
    BAD_TEXT("holds a character that cannot be stored"),
    WRONG_COLUMN_COUNT("does not have as many columns as the header"),
    MERCHANT_UNKNOWN("no such merchant"),
    ORDER_UNKNOWN("no such order"),
    CATEGORY_UNKNOWN("no such category"),
    CONFLICT("another value stands in this column already");

    private final String detail;

    RowCode(String detail) {
        this.detail = detail;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String detail() {
        return detail;
    }
}
