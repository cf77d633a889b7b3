package io.touchstone.report.review.web;

import io.touchstone.report.review.DepartmentFiguresDesk;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Key figures of each department over the half-years; {@link DepartmentFiguresDesk} says who may. */
@Controller
@RequestMapping(DepartmentFiguresController.PATH)
class DepartmentFiguresController {

    static final String PATH = PeriodReviewController.PATH + "/departments";

    private final DepartmentFiguresDesk desk;
    private final ReviewCharts charts;

    DepartmentFiguresController(DepartmentFiguresDesk desk, ReviewCharts charts) {
        this.desk = desk;
        this.charts = charts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("departments", desk.departments());
        return "report/review-departments";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("view", desk.figures(id));
        return "report/review-department";
    }

    @GetMapping("/{id}/trend.json")
    @ResponseBody
    ReviewCharts.Picture trend(@PathVariable UUID id, Locale locale) {
        return charts.trend(desk.figures(id), locale);
    }
}
