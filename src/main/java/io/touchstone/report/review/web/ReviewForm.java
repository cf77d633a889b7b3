package io.touchstone.report.review.web;

import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.shell.Typed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The period to be reviewed as it is chosen.
 *
 * @param once made when the form is shown, so that a second submit makes nothing twice
 * @param period such as {@code 2026-H1} or {@code 2026}
 */
record ReviewForm(@Nullable String once, @Nullable String period) {

    void check(Errors errors) {
        if (typed().isEmpty()) {
            errors.rejectValue("period", "report.review.typed.period");
        }
        if (Typed.id(once).isEmpty()) {
            errors.reject("report.review.typed.again");
        }
    }

    UUID id() {
        return Typed.id(once).orElseThrow();
    }

    Optional<KpiPeriod> typed() {
        return Optional.ofNullable(period).map(String::strip).flatMap(KpiPeriod::parse);
    }
}
