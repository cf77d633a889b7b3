package io.touchstone.penalty.violation.web;

import io.touchstone.penalty.violation.OwnCaseDesk.Answer;
import io.touchstone.shell.Typed;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a merchant says, as it is typed: a statement, and a plan of action with all its parts or none.
 *
 * @param once made when the form was shown
 */
record AnswerForm(
        @Nullable String once,
        @Nullable String statement,
        @Nullable String cause,
        @Nullable String fix,
        @Nullable String prevention) {

    static AnswerForm empty(String once) {
        return new AnswerForm(once, null, null, null, null);
    }

    void check(BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("penalty.case.typed.stale", "stale");
        }
        if (Typed.words(statement, Typed.TEXT_MAX).isEmpty()) {
            checked.rejectValue("statement", "penalty.case.typed.text", "text");
        }
        boolean planned = Stream.of(cause, fix, prevention).map(Typed::orNull).anyMatch(Objects::nonNull);
        part(checked, "cause", cause, planned);
        part(checked, "fix", fix, planned);
        part(checked, "prevention", prevention, planned);
    }

    private static void part(BindingResult checked, String field, @Nullable String typed, boolean planned) {
        if (planned && Typed.words(typed, Typed.TEXT_MAX).isEmpty()) {
            checked.rejectValue(field, "penalty.case.typed.plan", "plan");
        }
    }

    Answer command() {
        return new Answer(
                Typed.id(once).orElseThrow(),
                Typed.words(statement, Typed.TEXT_MAX).orElseThrow(),
                Typed.orNull(cause),
                Typed.orNull(fix),
                Typed.orNull(prevention));
    }
}
