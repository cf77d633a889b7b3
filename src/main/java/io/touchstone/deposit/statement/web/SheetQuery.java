package io.touchstone.deposit.statement.web;

import io.touchstone.deposit.statement.SheetRequest;
import org.jspecify.annotations.Nullable;

/** The filter of a statement as its address says it. */
record SheetQuery(
        @Nullable String currency,
        @Nullable String from,
        @Nullable String to,
        @Nullable String of,
        @Nullable String cursor) {

    private static final String OWED = "owed";

    boolean isOwed() {
        return OWED.equals(of);
    }

    SheetRequest request() {
        return new SheetRequest(currency, from, to, isOwed(), cursor, SheetRequest.LINES);
    }
}
