package io.touchstone.penalty.statement.web;

import io.touchstone.shell.Typed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The period of a report as it is typed.
 *
 * @param once made when the form is shown, so that a second submit makes nothing twice
 */
record PeriodForm(
        @Nullable String once,
        @Nullable String from,
        @Nullable String to) {

    void check(Errors errors) {
        if (Typed.day(from).isEmpty()) {
            errors.rejectValue("from", "penalty.governance.day.missing");
        }
        if (Typed.day(to).isEmpty()) {
            errors.rejectValue("to", "penalty.governance.day.missing");
        }
        if (Typed.id(once).isEmpty()) {
            errors.reject("penalty.governance.again");
        }
    }

    UUID id() {
        return Typed.id(once).orElseThrow();
    }

    LocalDate fromDay() {
        return Typed.day(from).orElseThrow();
    }

    LocalDate toDay() {
        return Typed.day(to).orElseThrow();
    }
}
