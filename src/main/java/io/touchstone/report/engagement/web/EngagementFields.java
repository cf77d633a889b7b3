package io.touchstone.report.engagement.web;

import io.touchstone.shell.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the forms of engagements and requests demand. */
final class EngagementFields {

    static final int ANSWER_MAX = 8000;
    static final int MERCHANTS_MAX = 500;

    private EngagementFields() {}

    static void requireText(String field, @Nullable String typed, int max, BindingResult checked) {
        if (Typed.words(typed, max).isEmpty()) {
            checked.rejectValue(field, "report.typed.text", new Object[] {max}, "text");
        }
    }

    static void requireDay(String field, @Nullable String typed, BindingResult checked) {
        if (Typed.day(typed).isEmpty()) {
            checked.rejectValue(field, "report.typed.day", "day");
        }
    }

    static void requireId(String field, @Nullable String typed, BindingResult checked) {
        if (Typed.id(typed).isEmpty()) {
            checked.rejectValue(field, "report.typed.choose", "choose");
        }
    }

    /** The mark that a form was shown by. */
    static void requireOnce(@Nullable String once, BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("report.typed.stale", "stale");
        }
    }
}
