package io.touchstone.inspection.programme.web;

import io.touchstone.inspection.programme.NewPlan;
import io.touchstone.inspection.programme.PlanFilter;
import io.touchstone.inspection.programme.PlanMethod;
import io.touchstone.inspection.programme.ProgrammeRow;
import io.touchstone.shell.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The beginning of a plan, as it is typed. */
record BeginForm(
        @Nullable String once,
        @Nullable String programme,
        @Nullable String name,
        @Nullable String method) {

    private static final int NAME_MAX = 200;

    static BeginForm blank(UUID once, @Nullable String programme) {
        return new BeginForm(once.toString(), programme, "", PlanMethod.BUDGET.word());
    }

    void check(List<ProgrammeRow> programmes, BindingResult errors) {
        String typed = Typed.text(name);
        if (typed.isEmpty() || typed.length() > NAME_MAX || Typed.id(once).isEmpty()) {
            PlanFields.reject("name", errors);
        }
        String chosen = Typed.text(method);
        if (!PlanFilter.METHODS.contains(chosen) || chosen.equals(PlanMethod.FOLLOW_UP.word())) {
            PlanFields.reject("method", errors);
        }
        if (!Typed.text(programme).isEmpty() && id(programmes) == null) {
            PlanFields.reject("programme", errors);
        }
    }

    /** Only after the shape was found good. */
    NewPlan plan(List<ProgrammeRow> programmes) {
        return new NewPlan(
                Typed.id(once).orElseThrow(),
                id(programmes),
                Typed.text(name),
                PlanMethod.of(Typed.text(method)),
                PlanFields.YUAN.getCurrencyCode());
    }

    private @Nullable UUID id(List<ProgrammeRow> programmes) {
        return programmes.stream()
                .filter(row -> row.number().equals(Typed.text(programme)))
                .map(ProgrammeRow::id)
                .findFirst()
                .orElse(null);
    }
}
