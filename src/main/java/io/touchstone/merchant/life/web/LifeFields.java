package io.touchstone.merchant.life.web;

import io.touchstone.shell.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the forms of a merchant's life demand. */
final class LifeFields {

    private static final UUID NONE = new UUID(0, 0);

    private LifeFields() {}

    /** An id that nothing has when it is none. */
    static UUID id(@Nullable String typed) {
        return Typed.id(typed).orElse(NONE);
    }

    /** Demands a text, beside its field. */
    static void require(@Nullable String typed, String field, BindingResult checked) {
        if (Typed.isBlank(typed)) {
            checked.rejectValue(field, "merchant.form.missing");
        }
    }
}
