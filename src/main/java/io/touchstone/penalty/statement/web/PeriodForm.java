package io.touchstone.penalty.statement.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
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
        if (day(from).isEmpty()) {
            errors.rejectValue("from", "penalty.governance.day.missing");
        }
        if (day(to).isEmpty()) {
            errors.rejectValue("to", "penalty.governance.day.missing");
        }
        if (key(once).isEmpty()) {
            errors.reject("penalty.governance.again");
        }
    }

    UUID id() {
        return key(once).orElseThrow();
    }

    LocalDate fromDay() {
        return day(from).orElseThrow();
    }

    LocalDate toDay() {
        return day(to).orElseThrow();
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(String::strip).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> key(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(String::strip).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
