package io.touchstone.penalty.appeal.web;

import io.touchstone.shell.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A reporter's appeal as it is typed.
 *
 * @param once made when the form was shown
 */
record ReporterAppealForm(
        @Nullable String once,
        @Nullable String caseNumber,
        @Nullable String reference,
        @Nullable String grounds) {

    static ReporterAppealForm of(UUID once, String caseNumber, String reference) {
        return new ReporterAppealForm(once.toString(), caseNumber, reference, null);
    }

    void check(BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("penalty.appeal.typed.stale", "stale");
        }
        require("caseNumber", caseNumber, checked);
        require("reference", reference, checked);
        require("grounds", grounds, checked);
    }

    private static void require(String field, @Nullable String typed, BindingResult checked) {
        if (Typed.words(typed, Typed.TEXT_MAX).isEmpty()) {
            checked.rejectValue(field, "penalty.appeal.typed.text", "text");
        }
    }
}
