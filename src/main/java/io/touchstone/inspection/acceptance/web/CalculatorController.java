package io.touchstone.inspection.acceptance.web;

import io.touchstone.inspection.acceptance.Aql;
import io.touchstone.inspection.acceptance.DqlPlan;
import io.touchstone.inspection.acceptance.InspectionLevel;
import io.touchstone.inspection.acceptance.PlanSheet;
import io.touchstone.inspection.acceptance.SamplingPlanDesk;
import io.touchstone.inspection.acceptance.web.CurveChart.Named;
import io.touchstone.shell.FieldProblem;
import io.touchstone.shell.InvalidFields;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The calculator of sampling plans, for lots and for spot checks; {@link SamplingPlanDesk} says who may. The question is the address. */
@Controller
@RequestMapping(CalculatorController.PATH)
class CalculatorController {

    static final String PATH = "/admin/inspection/acceptance";

    private final SamplingPlanDesk desk;
    private final CurveChart charts;

    CalculatorController(SamplingPlanDesk desk, CurveChart charts) {
        this.desk = desk;
        this.charts = charts;
    }

    @GetMapping
    String lot(@ModelAttribute("form") PlanForm form, BindingResult errors, HttpServletResponse response, Model model) {
        form.check(errors);
        model.addAttribute("levels", InspectionLevel.words());
        model.addAttribute("limits", Aql.all().stream().map(Aql::toString).toList());
        model.addAttribute("severities", SamplingPlanDesk.SEVERITIES);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "inspection/acceptance-lot";
        }
        PlanSheet sheet = form.sheet(desk);
        model.addAttribute("sheet", sheet);
        model.addAttribute("risks", Risks.of(sheet));
        model.addAttribute("rows", charts.rows(curves(sheet)));
        return "inspection/acceptance-lot";
    }

    @GetMapping("/curve.json")
    @ResponseBody
    CurveChart.Chart lotCurve(@ModelAttribute PlanForm form, BindingResult errors, Locale locale) {
        form.check(errors);
        return charts.chart(curves(form.sheet(checked(errors, desk))), locale);
    }

    @GetMapping("/dql")
    String dql(@ModelAttribute("form") DqlForm form, BindingResult errors, HttpServletResponse response, Model model) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "inspection/acceptance-dql";
        }
        model.addAttribute("asked", true);
        form.plan(desk).ifPresent(plan -> {
            model.addAttribute("plan", plan);
            model.addAttribute("risks", Risks.of(plan));
            model.addAttribute("rows", charts.rows(curves(plan)));
        });
        return "inspection/acceptance-dql";
    }

    @GetMapping("/dql/curve.json")
    @ResponseBody
    CurveChart.Chart dqlCurve(@ModelAttribute DqlForm form, BindingResult errors, Locale locale) {
        form.check(errors);
        return form.plan(checked(errors, desk))
                .map(plan -> charts.chart(curves(plan), locale))
                .orElseThrow(() -> bad("?limit"));
    }

    /** Two curves where a lot by itself is another matter than many lots. */
    private static List<Named> curves(PlanSheet sheet) {
        Named steady = new Named("inspection.curve.process", sheet.steady());
        return sheet.lot().equals(sheet.steady())
                ? List.of(steady)
                : List.of(steady, new Named("inspection.curve.lot", sheet.lot()));
    }

    private static List<Named> curves(DqlPlan plan) {
        return List.of(new Named("inspection.curve.uncontradicted", plan.characteristic()));
    }

    private static SamplingPlanDesk checked(BindingResult errors, SamplingPlanDesk desk) {
        if (errors.hasErrors()) {
            throw bad("?" + errors.getFieldErrors().get(0).getField());
        }
        return desk;
    }

    private static InvalidFields bad(String pointer) {
        return new InvalidFields(List.of(new FieldProblem(pointer, "bad-number", pointer)));
    }
}
