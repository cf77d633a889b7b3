package io.touchstone.merchant.application.web;

import io.touchstone.merchant.application.ApplicationDesk;
import io.touchstone.merchant.application.ApplicationView;
import io.touchstone.merchant.application.PaperDesk;
import io.touchstone.merchant.application.SubmissionDesk;
import io.touchstone.taxonomy.Categories;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checking the answers and handing in. {@link SubmissionDesk} asks whose application it is. */
@Controller
@RequestMapping("/portal/applications/{id}")
class SubmissionController {

    private final ApplicationDesk desk;
    private final PaperDesk papers;
    private final SubmissionDesk submission;
    private final Categories categories;
    private final Steps steps;

    SubmissionController(
            ApplicationDesk desk, PaperDesk papers, SubmissionDesk submission, Categories categories, Steps steps) {
        this.desk = desk;
        this.papers = papers;
        this.submission = submission;
        this.categories = categories;
        this.steps = steps;
    }

    @GetMapping("/check")
    String check(@PathVariable UUID id, Locale locale, Model model) {
        var filled = desk.filledIn(id);
        var demands = papers.demands(id);
        Set<String> codes = new HashSet<>(filled.categories());
        demands.forEach(demand -> {
            String code = demand.demand().categoryCode();
            if (code != null) {
                codes.add(code);
            }
        });
        steps.head(id, "check", model);
        model.addAttribute("filled", filled);
        model.addAttribute("demands", demands);
        model.addAttribute("missing", submission.missing(id));
        model.addAttribute(
                "byCode",
                demands.stream()
                        .collect(Collectors.toMap(demand -> demand.demand().code(), demand -> demand.demand())));
        model.addAttribute("names", names(codes, locale));
        model.addAttribute("changes", submission.changes(id));
        return "merchant/application-check";
    }

    @PostMapping("/submit")
    String submit(@PathVariable UUID id, @RequestParam int round, RedirectAttributes flash) {
        submission.submit(id, round);
        flash.addFlashAttribute("notice", "merchant.application.submitted");
        return "redirect:" + Steps.BASE + id + "/done";
    }

    @GetMapping("/done")
    String done(@PathVariable UUID id, Model model) {
        ApplicationView application = desk.view(id);
        if (application.state().isOpen()) {
            return "redirect:" + Steps.BASE + id;
        }
        model.addAttribute("applied", application);
        return "merchant/application-done";
    }

    private Map<String, String> names(Set<String> codes, Locale locale) {
        Map<String, String> names = new java.util.HashMap<>();
        codes.forEach(code -> names.put(code, code));
        names.putAll(categories.names(codes, locale));
        return names;
    }
}
