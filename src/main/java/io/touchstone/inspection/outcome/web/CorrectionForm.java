package io.touchstone.inspection.outcome.web;

import io.touchstone.shell.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What was wrong and what was done about it, as it is typed.
 *
 * @param once made when the form was shown
 */
record CorrectionForm(
        @Nullable String once,
        @Nullable String cause,
        @Nullable String fix,
        @Nullable String prevention) {

    static CorrectionForm empty(UUID once) {
        return new CorrectionForm(once.toString(), null, null, null);
    }

    void check(BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("inspection.outcome.typed.stale", "stale");
        }
        check("cause", cause, checked);
        check("fix", fix, checked);
        check("prevention", prevention, checked);
    }

    private static void check(String field, @Nullable String typed, BindingResult checked) {
        if (Typed.words(typed, ObjectionForm.TEXT_MAX).isEmpty()) {
            checked.rejectValue(field, "inspection.outcome.typed.text", "text");
        }
    }

    UUID id() {
        return Typed.id(once).orElseThrow();
    }

    String causeText() {
        return Typed.words(cause, ObjectionForm.TEXT_MAX).orElseThrow();
    }

    String fixText() {
        return Typed.words(fix, ObjectionForm.TEXT_MAX).orElseThrow();
    }

    String preventionText() {
        return Typed.words(prevention, ObjectionForm.TEXT_MAX).orElseThrow();
    }
}
