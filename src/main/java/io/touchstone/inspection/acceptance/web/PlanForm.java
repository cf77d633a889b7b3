package io.touchstone.inspection.acceptance.web;

import io.touchstone.inspection.acceptance.Aql;
import io.touchstone.inspection.acceptance.InspectionLevel;
import io.touchstone.inspection.acceptance.PlanSheet;
import io.touchstone.inspection.acceptance.SamplingPlanDesk;
import io.touchstone.inspection.acceptance.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A question for the plan of a lot, as it is typed; what is left out is the standard’s usual choice. */
record PlanForm(
        @Nullable String lotSize,
        @Nullable String level,
        @Nullable String aql,
        @Nullable String severity) {

    PlanForm {
        lotSize = strip(lotSize, "1000");
        level = strip(level, "II");
        aql = strip(aql, "1.0");
        severity = strip(severity, "normal");
    }

    private static String strip(@Nullable String typed, String usual) {
        return typed == null ? usual : typed.strip();
    }

    void check(BindingResult errors) {
        if (TypedPlan.lotSize(lotSize).isEmpty()) {
            errors.rejectValue("lotSize", "inspection.plan.bad.lot_size");
        }
        if (TypedPlan.level(level).isEmpty()) {
            errors.rejectValue("level", "inspection.plan.bad.level");
        }
        if (TypedPlan.aql(aql).isEmpty()) {
            errors.rejectValue("aql", "inspection.plan.bad.aql");
        }
        if (TypedPlan.severity(severity).isEmpty()) {
            errors.rejectValue("severity", "inspection.plan.bad.severity");
        }
    }

    /** Only after the shape was found good. */
    PlanSheet sheet(SamplingPlanDesk desk) {
        InspectionLevel known = TypedPlan.level(level).orElseThrow();
        Aql limit = TypedPlan.aql(aql).orElseThrow();
        Severity strict = TypedPlan.severity(severity).orElseThrow();
        return desk.sheet(TypedPlan.lotSize(lotSize).orElseThrow(), known, limit, strict);
    }
}
