package io.touchstone.penalty.appeal.web;

import io.touchstone.penalty.appeal.OwnAppealDesk;
import io.touchstone.shell.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An appeal as it is typed; a plan of action has all three parts or none.
 *
 * @param once made when the form was shown
 */
record AppealForm(
        @Nullable String once,
        @Nullable String grounds,
        @Nullable String cause,
        @Nullable String fix,
        @Nullable String prevention) {

    static AppealForm empty(UUID once) {
        return new AppealForm(once.toString(), null, null, null, null);
    }

    void check(BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("penalty.appeal.typed.stale", "stale");
        }
        require("grounds", grounds, checked);
        if (!Typed.isBlank(cause) || !Typed.isBlank(fix) || !Typed.isBlank(prevention)) {
            require("cause", cause, checked);
            require("fix", fix, checked);
            require("prevention", prevention, checked);
        }
    }

    OwnAppealDesk.Typed typed() {
        return new OwnAppealDesk.Typed(
                Typed.id(once).orElseThrow(),
                Typed.words(grounds, Typed.TEXT_MAX).orElseThrow(),
                Typed.words(cause, Typed.TEXT_MAX).orElse(null),
                Typed.words(fix, Typed.TEXT_MAX).orElse(null),
                Typed.words(prevention, Typed.TEXT_MAX).orElse(null));
    }

    private static void require(String field, @Nullable String typed, BindingResult checked) {
        if (Typed.words(typed, Typed.TEXT_MAX).isEmpty()) {
            checked.rejectValue(field, "penalty.appeal.typed.text", "text");
        }
    }
}
