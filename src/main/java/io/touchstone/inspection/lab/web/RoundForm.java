package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.ProficiencyRound.NewRound;
import io.touchstone.shell.Typed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A proficiency round as it is typed. */
record RoundForm(
        @Nullable String once,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String item,
        @Nullable String method,
        @Nullable String unit,
        @Nullable String due,
        @Nullable String target,
        @Nullable List<String> labs) {

    private static final int NAME_MAX = 200;
    private static final int UNIT_MAX = 40;

    static RoundForm empty(UUID once) {
        return new RoundForm(once.toString(), "", "", "", "", "", "", "", List.of());
    }

    void check(BindingResult errors) {
        if (Typed.id(once).isEmpty()) {
            errors.reject("inspection.lab.typed.stale");
        }
        checkText("nameZh", nameZh, NAME_MAX, errors);
        checkText("nameEn", nameEn, NAME_MAX, errors);
        checkText("unit", unit, UNIT_MAX, errors);
        if (!itemCode().matches(SpecItemForm.CODE)) {
            errors.rejectValue("item", "inspection.item.code.bad");
        }
        if (Typed.text(method).length() > NAME_MAX) {
            errors.rejectValue("method", "inspection.lab.typed.long");
        }
        if (Typed.day(due).isEmpty()) {
            errors.rejectValue("due", "inspection.lab.typed.date");
        }
        if (!Typed.isBlank(target)
                && LabFields.measured(target)
                        .filter(spread -> spread.signum() > 0)
                        .isEmpty()) {
            errors.rejectValue("target", "inspection.lab.typed.number");
        }
        if (chosen().isEmpty()) {
            errors.rejectValue("labs", "inspection.round.labs.none");
        }
    }

    private static void checkText(String field, @Nullable String typed, int max, BindingResult errors) {
        if (Typed.isBlank(typed) || Typed.text(typed).length() > max) {
            errors.rejectValue(field, "inspection.lab.typed.missing");
        }
    }

    private String itemCode() {
        return Typed.text(item).toUpperCase(Locale.ROOT);
    }

    /** Also for showing again what was ticked. */
    public List<String> chosen() {
        return labs == null ? List.of() : labs;
    }

    NewRound round() {
        Optional<BigDecimal> spread = LabFields.measured(target);
        return new NewRound(
                Typed.text(nameZh),
                Typed.text(nameEn),
                itemCode(),
                Typed.orNull(method),
                Typed.text(unit),
                Typed.day(due).orElseThrow(),
                spread.isPresent() ? spread.get() : null);
    }
}
