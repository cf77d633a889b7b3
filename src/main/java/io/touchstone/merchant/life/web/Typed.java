package io.touchstone.merchant.life.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed into a form; words that no page of ours offers count as not typed. */
final class Typed {

    private static final UUID NONE = new UUID(0, 0);

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** An id that nothing has when it is none. */
    static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(text(typed));
        } catch (IllegalArgumentException notOurs) {
            return NONE;
        }
    }

    /** The version a page showed; one that never was when it is not a number. */
    static long version(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : -1;
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Demands a text, beside its field. */
    static void require(@Nullable String typed, String field, BindingResult checked) {
        if (orNull(typed) == null) {
            checked.rejectValue(field, "merchant.form.missing");
        }
    }
}
