package io.touchstone.merchant.application.web;

import io.touchstone.merchant.identifier.IdentifierKind;
import io.touchstone.merchant.identifier.Identifiers;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Turns what was typed into values; a field that does not fit keeps what was kept before. */
final class Typed {

    private Typed() {}

    /** Without blanks around it; null when nothing is left. */
    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** What was typed, or what was kept before when that does not fit. */
    static @Nullable String kept(BindingResult checked, String field, @Nullable String typed, @Nullable String before) {
        return checked.hasFieldErrors(field) ? before : text(typed);
    }

    static @Nullable String uscc(@Nullable String typed) {
        String text = text(typed);
        return text == null ? null : Identifiers.normalise(IdentifierKind.USCC, text);
    }

    static boolean isDay(@Nullable String typed) {
        String text = text(typed);
        return text == null || day(text).isPresent();
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
