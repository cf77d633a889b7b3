package io.touchstone.report.engagement.web;

import io.touchstone.shell.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A request for evidence as it is typed.
 *
 * @param once made when the form was shown
 * @param about what it is about, such as the number of a case; may be blank
 */
record RequestForm(
        @Nullable String once,
        @Nullable String what,
        @Nullable String about,
        @Nullable String dueOn) {

    static RequestForm empty(UUID once, @Nullable String about) {
        return new RequestForm(once.toString(), null, about, null);
    }

    void check(BindingResult checked) {
        EngagementFields.requireOnce(once, checked);
        EngagementFields.requireText("what", what, Typed.WORDS_MAX, checked);
        EngagementFields.requireDay("dueOn", dueOn, checked);
        if (about != null && about.strip().length() > Typed.LINE_MAX) {
            checked.rejectValue("about", "report.typed.text", new Object[] {Typed.LINE_MAX}, "text");
        }
    }
}
