package io.touchstone.assessment.live.web;

import io.touchstone.assessment.live.FigureDesk;
import io.touchstone.assessment.live.FigureView;
import io.touchstone.assessment.live.Span;
import io.touchstone.shell.KeysetRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Running figures by module, and one with its months and its rows; {@link FigureDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/live-figures")
class FigureController {

    private final FigureDesk desk;
    private final LiveCharts charts;

    FigureController(FigureDesk desk, LiveCharts charts) {
        this.desk = desk;
        this.charts = charts;
    }

    /** Without a module each part comes by itself, so that a slow figure does not hold up the others. */
    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String module,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        Span span = Span.typed(from, to, desk.today());
        model.addAttribute("span", span);
        model.addAttribute("modules", desk.modules());
        model.addAttribute("module", module == null || module.isBlank() ? null : module);
        if (module != null && !module.isBlank()) {
            model.addAttribute("figures", desk.of(module, span));
        }
        return "assessment/live-list";
    }

    @GetMapping("/modules/{module}")
    String part(
            @PathVariable String module,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        Span span = Span.typed(from, to, desk.today());
        model.addAttribute("span", span);
        model.addAttribute("figures", desk.of(module, span));
        return "assessment/_live :: figures(figures=${figures}, span=${span})";
    }

    @GetMapping("/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            KeysetRequest request,
            Model model) {
        Span span = Span.typed(from, to, desk.today());
        FigureView view = desk.show(code, span);
        model.addAttribute("view", view);
        model.addAttribute("page", desk.rows(code, span, request));
        return "assessment/live-show";
    }

    @GetMapping("/{code}/months")
    String months(@PathVariable String code, Model model) {
        model.addAttribute("months", desk.months(code));
        return "assessment/_live :: months(months=${months})";
    }

    @GetMapping("/{code}/months.json")
    @ResponseBody
    LiveCharts.Picture picture(@PathVariable String code, Locale locale) {
        return charts.months(code, desk.months(code), locale);
    }
}
