package io.touchstone.report.review.web;

import io.touchstone.kernel.Ids;
import io.touchstone.report.kpi.KpiDepartment;
import io.touchstone.report.review.DepartmentFiguresDesk;
import io.touchstone.report.review.PeriodReviewDesk;
import io.touchstone.report.review.ReviewPage;
import io.touchstone.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one review, as it is shown first and as it is shown again with what was typed. */
@Component
class ReviewScreen {

    private final PeriodReviewDesk desk;
    private final DepartmentFiguresDesk departments;
    private final Ids ids;

    ReviewScreen(PeriodReviewDesk desk, DepartmentFiguresDesk departments, Ids ids) {
        this.desk = desk;
        this.departments = departments;
        this.ids = ids;
    }

    /** What the model holds already, such as a form with faults, stays. */
    String show(String number, Locale locale, Model model) {
        ReviewPage page = desk.page(number);
        model.addAttribute("view", page);
        if (page.isDraft()) {
            List<KpiDepartment> known = departments.departments();
            model.addAttribute("kpis", kpis(page, locale));
            model.addAttribute("parts", parts(known));
            model.addAttribute("voices", options(desk.voices(known)).toList());
            model.addAttribute("once", ids.next().toString());
            if (!model.containsAttribute("form")) {
                model.addAttribute("form", ReviewActionForm.empty(ids.next().toString()));
            }
        }
        return "report/review-show";
    }

    /** A small form lacks something. */
    String again(
            String number,
            String step,
            Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("badStep", step);
        model.addAttribute("typed", typed);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, locale, model);
    }

    private static List<Option> kpis(ReviewPage page, Locale locale) {
        return Stream.concat(
                        Stream.of(new Option("", "–")),
                        page.kpis().values().stream()
                                .map(kpi -> new Option(kpi.code(), kpi.name().in(locale))))
                .toList();
    }

    private static List<Option> parts(List<KpiDepartment> known) {
        return Stream.concat(Stream.of(new Option("", "–")), options(known)).toList();
    }

    private static Stream<Option> options(List<KpiDepartment> known) {
        return known.stream().map(one -> new Option(one.id().toString(), one.name()));
    }
}
