package io.touchstone.assessment.live.web;

import io.touchstone.assessment.live.LivingDesk;
import io.touchstone.assessment.live.LivingView;
import io.touchstone.assessment.sheet.AssessedSubject;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What frozen assessments would come to today; {@link LivingDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/living-score")
class LivingController {

    private final LivingDesk desk;
    private final LiveCharts charts;
    private final PlatformTime time;
    private final Ids ids;

    LivingController(LivingDesk desk, LiveCharts charts, PlatformTime time, Ids ids) {
        this.desk = desk;
        this.charts = charts;
        this.time = time;
        this.ids = ids;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", desk.list());
        return "assessment/living-list";
    }

    @GetMapping("/{subject}")
    String show(@PathVariable String subject, Model model) {
        AssessedSubject known = desk.subject(subject);
        model.addAttribute("subject", known);
        model.addAttribute("once", ids.next());
        desk.latest(known).ifPresent(view -> {
            model.addAttribute("view", view);
            model.addAttribute("items", desk.items(view));
            model.addAttribute("words", desk.words(view));
            model.addAttribute("line", desk.line(subject));
        });
        return "assessment/living-show";
    }

    @PostMapping("/{subject}/reckon")
    String reckon(@PathVariable String subject, @RequestParam UUID once, RedirectAttributes redirect) {
        boolean reckoned = desk.reckon(subject, once);
        redirect.addFlashAttribute(
                reckoned ? "notice" : "warning", reckoned ? "assessment.living.reckoned" : "assessment.living.nothing");
        redirect.addAttribute("subject", subject);
        return "redirect:/admin/living-score/{subject}";
    }

    @GetMapping("/{subject}/line.json")
    @ResponseBody
    LiveCharts.Picture line(@PathVariable String subject, Locale locale) {
        return charts.living(desk.line(subject), this::day, locale);
    }

    private String day(LivingView view) {
        return time.day(view.takenAt()).toString();
    }
}
