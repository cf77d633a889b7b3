package io.touchstone.inspection.lab.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people type, as values; empty where it is none. */
final class Typed {

    private static final String NUMBER = "-?[0-9]{1,12}(\\.[0-9]{1,9})?";

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Null for nothing typed. */
    static @Nullable String orNull(@Nullable String typed) {
        String text = text(typed);
        return text.isEmpty() ? null : text;
    }

    static boolean isBlank(@Nullable String typed) {
        return text(typed).isEmpty();
    }

    static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> number(@Nullable String typed) {
        String text = text(typed);
        return text.matches(NUMBER) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<Integer> count(@Nullable String typed, int max) {
        String text = text(typed);
        return text.matches("[0-9]{1,6}")
                ? Optional.of(Integer.valueOf(text)).filter(count -> count >= 1 && count <= max)
                : Optional.empty();
    }

    static Optional<UUID> id(@Nullable String typed) {
        try {
            return Optional.of(UUID.fromString(text(typed)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
