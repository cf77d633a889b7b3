package io.touchstone.merchant.application.web;

import io.touchstone.merchant.identifier.IdentifierKind;
import io.touchstone.merchant.identifier.Identifiers;
import io.touchstone.shell.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the steps of an application read in a way of their own: a field that does not fit keeps what was kept before. */
final class StepFields {

    private StepFields() {}

    /** What was typed, or what was kept before when that does not fit. */
    static @Nullable String kept(BindingResult checked, String field, @Nullable String typed, @Nullable String before) {
        return checked.hasFieldErrors(field) ? before : Typed.orNull(typed);
    }

    static @Nullable String uscc(@Nullable String typed) {
        String text = Typed.orNull(typed);
        return text == null ? null : Identifiers.normalise(IdentifierKind.USCC, text);
    }

    static boolean isDay(@Nullable String typed) {
        return Typed.isBlank(typed) || Typed.day(typed).isPresent();
    }
}
