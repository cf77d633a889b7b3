package io.touchstone.assessment.sheet.web;

import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.sheet.SheetOpeningDesk.Order;
import io.touchstone.shell.Typed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A new assessment as it is typed.
 *
 * @param once made when the form was shown
 * @param scheme scheme and version, such as {@code touchstone-sqe/1}
 * @param before number of the assessment whose answers are taken over; blank for a fresh start
 */
record SheetForm(
        @Nullable String once,
        @Nullable String subject,
        @Nullable String scheme,
        @Nullable String from,
        @Nullable String to,
        @Nullable String before) {

    private static final int NAME_MAX = 100;

    static SheetForm empty(UUID once) {
        return new SheetForm(once.toString(), "platform", null, null, null, null);
    }

    void check(BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("sheet.typed.stale", "stale");
        }
        if (Typed.words(subject, NAME_MAX).isEmpty()) {
            checked.rejectValue("subject", "sheet.typed.choose", "choose");
        }
        if (ref().isEmpty()) {
            checked.rejectValue("scheme", "sheet.typed.choose", "choose");
        }
        if (Typed.day(from).isEmpty()) {
            checked.rejectValue("from", "sheet.typed.day", "day");
        }
        if (Typed.day(to).isEmpty()) {
            checked.rejectValue("to", "sheet.typed.day", "day");
        }
    }

    Order order() {
        return new Order(
                Typed.id(once).orElseThrow(),
                Typed.words(subject, NAME_MAX).orElseThrow(),
                ref().orElseThrow(),
                Typed.day(from).orElseThrow(),
                Typed.day(to).orElseThrow(),
                Typed.words(before, NAME_MAX).orElse(null));
    }

    private Optional<SchemeRef> ref() {
        return Typed.words(scheme, NAME_MAX)
                .map(text -> text.split("/", -1))
                .filter(parts -> parts.length == 2)
                .map(parts -> new SchemeRef(parts[0], parts[1]));
    }
}
