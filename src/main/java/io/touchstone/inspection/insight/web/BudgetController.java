package io.touchstone.inspection.insight.web;

import io.touchstone.inspection.insight.BudgetDesk;
import io.touchstone.inspection.insight.BudgetView;
import io.touchstone.shell.KeysetRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How the money of each programme goes (D14); {@link BudgetDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/inspection/budgets")
class BudgetController {

    private final BudgetDesk desk;
    private final InsightCharts charts;

    BudgetController(BudgetDesk desk, InsightCharts charts) {
        this.desk = desk;
        this.charts = charts;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String state, KeysetRequest request, Locale locale, Model model) {
        Map<String, String> words = state == null || state.isBlank() ? Map.of() : Map.of("state", state);
        model.addAttribute("words", words);
        model.addAttribute("page", desk.list(words, request.cursor(), request.limit()));
        model.addAttribute("states", java.util.List.of("draft", "open", "closed"));
        model.addAttribute("locale", locale);
        return "inspection/insight-budgets";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Locale locale, Model model) {
        BudgetView budget = desk.find(number);
        model.addAttribute("view", budget);
        model.addAttribute("plans", desk.plans(budget.programmeId()));
        model.addAttribute("locale", locale);
        return "inspection/insight-budget";
    }

    @GetMapping("/{number}/burn.json")
    @ResponseBody
    InsightCharts.Picture burn(@PathVariable String number, Locale locale) {
        return charts.burn(desk.find(number), locale);
    }
}
