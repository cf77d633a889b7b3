package io.touchstone.deposit.statement;

import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a statement asks for, as typed.
 *
 * @param owed for the statement of what is owed, in place of what is lodged
 */
public record SheetRequest(
        @Nullable String currency,
        @Nullable String from,
        @Nullable String to,
        boolean owed,
        @Nullable String cursor,
        int limit) {

    /** Lines of a page. */
    public static final int LINES = 50;

    /** The currency asked for; empty when none was or it is none. */
    Optional<Currency> chosen() {
        String code = currency == null ? "" : currency;
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .findFirst();
    }
}
