package io.touchstone.assessment.supervision.web;

import io.touchstone.assessment.supervision.VisitDesk;
import io.touchstone.assessment.supervision.VisitOutcome;
import io.touchstone.assessment.supervision.VisitPage;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one visit, as it is shown first and as it is shown again with what was typed. */
@Component
class VisitScreen {

    private final VisitDesk desk;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    VisitScreen(VisitDesk desk, PlatformTime time, Ids ids, Clock clock) {
        this.desk = desk;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the model holds already, such as a form with faults, stays. */
    String show(String number, Model model) {
        VisitPage page = desk.page(number);
        model.addAttribute("view", page);
        model.addAttribute("today", time.day(clock.instant()));
        model.addAttribute("once", ids.next().toString());
        model.addAttribute("outcomes", VisitOutcome.words());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", VisitReportForm.kept(page));
        }
        if (!model.containsAttribute("marks")) {
            model.addAttribute("marks", VisitMarks.kept(page).byItem());
        }
        return "assessment/supervision-show";
    }

    /** A small form lacks something. */
    String again(String number, String step, Map<String, String> typed, HttpServletResponse response, Model model) {
        model.addAttribute("badStep", step);
        model.addAttribute("typed", typed);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, model);
    }
}
