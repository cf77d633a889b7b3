package io.touchstone.inspection.outcome.web;

import io.touchstone.shell.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An objection as it is typed.
 *
 * @param once made when the form was shown
 */
record ObjectionForm(@Nullable String once, @Nullable String grounds) {

    static final int TEXT_MAX = 4000;

    static ObjectionForm empty(UUID once) {
        return new ObjectionForm(once.toString(), null);
    }

    void check(BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("inspection.outcome.typed.stale", "stale");
        }
        if (Typed.words(grounds, TEXT_MAX).isEmpty()) {
            checked.rejectValue("grounds", "inspection.outcome.typed.text", "text");
        }
    }

    UUID id() {
        return Typed.id(once).orElseThrow();
    }

    String text() {
        return Typed.words(grounds, TEXT_MAX).orElseThrow();
    }
}
