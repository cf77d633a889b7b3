package io.touchstone.assessment.supervision.web;

import io.touchstone.shell.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A visit out of turn, as it is typed.
 *
 * @param once made when the form was shown
 */
record VisitOpeningForm(
        @Nullable String once,
        @Nullable String certificate,
        @Nullable String words) {

    static VisitOpeningForm empty(UUID once, @Nullable String certificate) {
        return new VisitOpeningForm(once.toString(), certificate, null);
    }

    void check(BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("assessment.visit.typed.stale", "stale");
        }
        if (Typed.words(certificate, Typed.WORDS_MAX).isEmpty()) {
            checked.rejectValue("certificate", "assessment.visit.typed.choose", "choose");
        }
        if (Typed.words(words, Typed.WORDS_MAX).isEmpty()) {
            checked.rejectValue("words", "assessment.visit.typed.text", new Object[] {Typed.WORDS_MAX}, "text");
        }
    }
}
