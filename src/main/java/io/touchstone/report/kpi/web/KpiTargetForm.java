package io.touchstone.report.kpi.web;

import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiTargetDesk.Proposal;
import io.touchstone.shell.LiveFigure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A target as it is typed.
 *
 * @param once made when the form was shown
 * @param target in the size its unit is shown in: shares as percent
 */
record KpiTargetForm(
        @Nullable String once,
        @Nullable String target,
        @Nullable String from,
        @Nullable String reason) {

    private static final int WORDS_MAX = 2000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(\\.\\d{1,4})?");

    static KpiTargetForm empty(UUID once) {
        return new KpiTargetForm(once.toString(), null, null, null);
    }

    void check(BindingResult checked) {
        if (id().isEmpty()) {
            checked.reject("report.kpi.typed.stale", "stale");
        }
        if (number().isEmpty()) {
            checked.rejectValue("target", "report.kpi.typed.number", "number");
        }
        if (day().isEmpty()) {
            checked.rejectValue("from", "report.kpi.typed.day", "day");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > WORDS_MAX) {
            checked.rejectValue("reason", "report.kpi.typed.words", new Object[] {WORDS_MAX}, "words");
        }
    }

    Proposal proposal(Kpi kpi) {
        BigDecimal typed = number().orElseThrow();
        return new Proposal(
                id().orElseThrow(),
                kpi.unit() == Unit.SHARE ? typed.movePointLeft(2) : typed,
                day().orElseThrow(),
                Objects.requireNonNull(reason).strip());
    }

    private Optional<UUID> id() {
        try {
            return Optional.ofNullable(once).map(String::strip).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> number() {
        return Optional.ofNullable(target)
                .map(typed -> typed.strip().replace("%", "").strip())
                .filter(typed -> NUMBER.matcher(typed).matches())
                .map(BigDecimal::new);
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(from).map(String::strip).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
