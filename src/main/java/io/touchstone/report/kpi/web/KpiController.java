package io.touchstone.report.kpi.web;

import io.touchstone.report.kpi.ControlChart;
import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiDepartment;
import io.touchstone.report.kpi.KpiDesk;
import io.touchstone.report.kpi.KpiGrain;
import io.touchstone.report.kpi.KpiTakingDesk;
import io.touchstone.shell.KeysetRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Key figures: all of a period, one over many, and the rows behind one; {@link KpiDesk} asks for {@code kpi:read}. */
@Controller
@RequestMapping(KpiController.PATH)
class KpiController {

    static final String PATH = "/admin/kpis";

    private final KpiDesk desk;
    private final KpiTakingDesk taking;
    private final KpiCharts charts;

    KpiController(KpiDesk desk, KpiTakingDesk taking, KpiCharts charts) {
        this.desk = desk;
        this.taking = taking;
        this.charts = charts;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String grain,
            @RequestParam(required = false) @Nullable String period,
            Model model) {
        KpiChoice choice = KpiChoice.of(grain, period, null, desk);
        model.addAttribute("choice", choice);
        model.addAttribute("grains", List.of(KpiGrain.values()));
        model.addAttribute("cards", desk.board(choice.until()));
        return "report/kpi-list";
    }

    @PostMapping("/take")
    String take() {
        return "redirect:/admin/jobs/" + taking.take();
    }

    @GetMapping("/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String grain,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String department,
            Model model) {
        Kpi kpi = desk.kpi(code);
        KpiChoice choice = KpiChoice.of(grain, period, department, desk);
        model.addAttribute("kpi", kpi);
        model.addAttribute("choice", choice);
        model.addAttribute("grains", List.of(KpiGrain.values()));
        ControlChart chart = chart(kpi, choice);
        List<ControlChart.Point> points = new ArrayList<>(chart.points());
        Collections.reverse(points);
        model.addAttribute("chart", chart);
        model.addAttribute("points", points);
        model.addAttribute("numbers", desk.signalNumbers());
        model.addAttribute("target", desk.target(kpi));
        if (kpi.byDepartment()) {
            model.addAttribute("parts", desk.ofDepartments(kpi, choice.until()));
            model.addAttribute("names", names());
        }
        return "report/kpi-show";
    }

    @GetMapping("/{code}/trend.json")
    @ResponseBody
    KpiCharts.Picture trend(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String grain,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String department,
            Locale locale) {
        Kpi kpi = desk.kpi(code);
        return charts.draw(kpi, chart(kpi, KpiChoice.of(grain, period, department, desk)), locale);
    }

    @GetMapping("/{code}/rows")
    String rows(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String department,
            KeysetRequest request,
            Model model) {
        Kpi kpi = desk.kpi(code);
        KpiChoice choice = KpiChoice.of(null, period, department, desk);
        model.addAttribute("kpi", kpi);
        model.addAttribute("choice", choice);
        if (choice.department() == null) {
            model.addAttribute("now", desk.now(kpi, choice.until()));
        } else {
            model.addAttribute("names", names());
        }
        model.addAttribute("versions", desk.versions(kpi, choice.department(), choice.until()));
        model.addAttribute("open", desk.isOpen(kpi));
        model.addAttribute("page", desk.rows(kpi, choice.department(), choice.until(), request));
        return "report/kpi-rows";
    }

    private ControlChart chart(Kpi kpi, KpiChoice choice) {
        return desk.chart(kpi, choice.department(), choice.until(), choice.periods());
    }

    private Map<UUID, String> names() {
        return desk.departments().stream().collect(Collectors.toMap(KpiDepartment::id, KpiDepartment::name));
    }
}
