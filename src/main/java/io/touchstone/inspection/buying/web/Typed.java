package io.touchstone.inspection.buying.web;

import io.touchstone.kernel.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people type, as values. */
final class Typed {

    static final int WORDS_MAX = 1000;

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static Optional<UUID> id(@Nullable String typed) {
        try {
            return Optional.of(UUID.fromString(text(typed)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static long version(@Nullable String typed) {
        String text = text(typed);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /** Reasons that somebody gave; empty when there are none or too many words. */
    static Optional<String> words(@Nullable String typed) {
        return Optional.of(text(typed)).filter(said -> !said.isEmpty() && said.length() <= WORDS_MAX);
    }

    /** An exact amount in major units, 0 or more; nothing is rounded. */
    static Optional<Money> money(@Nullable String typed, Currency currency) {
        String text = text(typed);
        if (!text.matches("\\d{1,9}(\\.\\d{1,3})?")) {
            return Optional.empty();
        }
        BigDecimal minor = new BigDecimal(text)
                .movePointRight(Math.max(currency.getDefaultFractionDigits(), 0))
                .stripTrailingZeros();
        return minor.scale() > 0 ? Optional.empty() : Optional.of(new Money(minor.longValueExact(), currency));
    }
}
