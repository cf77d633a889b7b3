package io.touchstone.deposit.requirement.web;

import io.touchstone.shell.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed on the page of a top-up notice.
 *
 * @param days how much more time
 * @param reason why more time is given
 * @param grounds why the shop is suspended, or is not
 */
record DecisionForm(
        @Nullable String days,
        @Nullable String reason,
        @Nullable String grounds) {

    static final DecisionForm EMPTY = new DecisionForm(null, null, null);

    private static final int TEXT_MAX = 1_000;

    void checkExtension(BindingResult checked) {
        if (!Typed.text(days).matches("\\d{1,4}")) {
            checked.rejectValue("days", "deposit.shortfall.fault.days", "days");
        }
        check("reason", reason, checked);
    }

    void checkDecision(BindingResult checked) {
        check("grounds", grounds, checked);
    }

    int dayCount() {
        return Integer.parseInt(Typed.text(days));
    }

    private static void check(String field, @Nullable String typed, BindingResult checked) {
        if (Typed.text(typed).isEmpty() || Typed.text(typed).length() > TEXT_MAX) {
            checked.rejectValue(field, "deposit.shortfall.fault.reason", "reason");
        }
    }
}
