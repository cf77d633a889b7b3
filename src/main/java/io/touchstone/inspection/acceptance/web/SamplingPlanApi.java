package io.touchstone.inspection.acceptance.web;

import io.touchstone.inspection.acceptance.Aql;
import io.touchstone.inspection.acceptance.InspectionLevel;
import io.touchstone.inspection.acceptance.LotPlan;
import io.touchstone.inspection.acceptance.SamplingPlanDesk;
import io.touchstone.inspection.acceptance.Severity;
import io.touchstone.shell.FieldProblem;
import io.touchstone.shell.InvalidFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The contract’s {@code sampling/plan}, for tokens with the scope {@code standing:read}, which the desk demands. */
@RestController
class SamplingPlanApi {

    private final SamplingPlanDesk desk;
    private final MessageSource messages;

    SamplingPlanApi(SamplingPlanDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/api/v1/sampling/plan")
    Answer plan(
            @RequestParam(name = "lot_size", required = false) @Nullable String lotSize,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String aql,
            @RequestParam(required = false) @Nullable String severity,
            Locale locale) {
        Optional<Long> size = TypedPlan.lotSize(lotSize);
        Optional<InspectionLevel> known = TypedPlan.level(level);
        Optional<Aql> limit = TypedPlan.aql(aql);
        Optional<Severity> strict = TypedPlan.severity(severity);
        List<FieldProblem> problems = new ArrayList<>();
        check("lot_size", lotSize, size, "bad-number", locale, problems);
        check("level", level, known, "bad-enum", locale, problems);
        check("aql", aql, limit, TypedPlan.isNumber(aql) ? "bad-enum" : "bad-number", locale, problems);
        check("severity", severity, strict, "bad-enum", locale, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return Answer.of(desk.plan(size.orElseThrow(), known.orElseThrow(), limit.orElseThrow(), strict.orElseThrow()));
    }

    private void check(
            String name,
            @Nullable String typed,
            Optional<?> read,
            String code,
            Locale locale,
            List<FieldProblem> problems) {
        if (read.isEmpty()) {
            String said = typed == null || typed.isEmpty() ? "missing" : code;
            String detail = messages.getMessage("inspection.plan.bad." + name, null, locale);
            problems.add(new FieldProblem("?" + name, said, detail));
        }
    }

    /**
     * The contract’s answer.
     *
     * @param codeLetter the one after the arrows
     */
    record Answer(
            String codeLetter, String initialCodeLetter, int sampleSize, int accept, int reject, boolean inspectAll) {

        static Answer of(LotPlan plan) {
            return new Answer(
                    plan.letter().name(),
                    plan.initialLetter().name(),
                    plan.sampleSize(),
                    plan.accept(),
                    plan.reject(),
                    plan.inspectAll());
        }
    }
}
