package io.touchstone.merchant.application.web;

import io.touchstone.merchant.application.ApplicationDesk;
import io.touchstone.merchant.application.Missing;
import io.touchstone.merchant.application.SubmissionDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the pages of the steps have in common: the list of steps, and where each leads on. */
@Component
class Steps {

    static final String BASE = "/portal/applications/";

    private final ApplicationDesk desk;
    private final SubmissionDesk submission;

    Steps(ApplicationDesk desk, SubmissionDesk submission) {
        this.desk = desk;
        this.submission = submission;
    }

    /** One step of the list: how many things it lacks. */
    record Line(String word, int missing) {}

    /** Puts the head of an application's page into the model. */
    void head(UUID id, String step, Model model) {
        model.addAttribute("applied", desk.view(id));
        model.addAttribute("lines", lines(submission.missing(id)));
        model.addAttribute("step", step);
    }

    /** After a save: the next page, or this one again with what does not fit; htmx gets a line that says so. */
    String saved(
            boolean byItself,
            Missing.Step step,
            UUID id,
            BindingResult checked,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("applied", desk.view(id));
        if (byItself) {
            model.addAttribute("faults", checked.getFieldErrorCount());
            return "merchant/_saved :: saved";
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            head(id, step.word(), model);
            return view(step);
        }
        return "redirect:" + BASE + id + "/" + after(step);
    }

    static String view(Missing.Step step) {
        return switch (step) {
            case COMPANY -> "merchant/application-company";
            case PEOPLE -> "merchant/application-people";
            case SHOP -> "merchant/application-shop";
            case CATEGORIES -> "merchant/application-categories";
            case BRANDS -> "merchant/application-brands";
            case DOCUMENTS -> "merchant/application-documents";
        };
    }

    static String after(Missing.Step step) {
        return switch (step) {
            case COMPANY -> Missing.Step.PEOPLE.word();
            case PEOPLE -> Missing.Step.SHOP.word();
            case SHOP -> Missing.Step.CATEGORIES.word();
            case CATEGORIES -> Missing.Step.BRANDS.word();
            case BRANDS -> Missing.Step.DOCUMENTS.word();
            case DOCUMENTS -> "check";
        };
    }

    private static List<Line> lines(List<Missing> missing) {
        Map<Missing.Step, Integer> counts = new EnumMap<>(Missing.Step.class);
        missing.forEach(one -> counts.merge(one.step(), 1, Integer::sum));
        return Missing.Step.all().stream()
                .map(step -> new Line(step.word(), counts.getOrDefault(step, 0)))
                .toList();
    }
}
