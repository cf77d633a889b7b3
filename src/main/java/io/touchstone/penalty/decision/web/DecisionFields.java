package io.touchstone.penalty.decision.web;

import io.touchstone.penalty.decision.Automation;
import io.touchstone.shell.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the forms of decisions demand. */
final class DecisionFields {

    /** Facts and reasons are told at more length than other stories. */
    static final int TEXT_MAX = 5_000;

    private DecisionFields() {}

    static void demand(BindingResult checked, String field, @Nullable String typed, int max) {
        if (Typed.words(typed, max).isEmpty()) {
            checked.rejectValue(field, "penalty.decision.typed.text", new Object[] {max}, "text");
        }
    }

    /** Nothing is fine, too much is not. */
    static void limit(BindingResult checked, String field, @Nullable String typed, int max) {
        if (Typed.isTooLong(typed, max)) {
            checked.rejectValue(field, "penalty.decision.typed.text", new Object[] {max}, "text");
        }
    }

    static Optional<Automation> automation(@Nullable String typed) {
        return Typed.word(Automation.values(), typed);
    }
}
