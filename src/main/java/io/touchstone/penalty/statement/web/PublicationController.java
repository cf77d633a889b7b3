package io.touchstone.penalty.statement.web;

import io.touchstone.penalty.statement.PublicationDesk;
import io.touchstone.penalty.statement.PublicationFilter;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is due to be published, in the console; {@link PublicationDesk} says who may. */
@Controller
@RequestMapping(PublicationController.PATH)
class PublicationController {

    static final String PATH = "/admin/publications";

    private static final int BECAUSE_MAX = 1000;

    private final PublicationDesk desk;
    private final Clock clock;

    PublicationController(PublicationDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String merchant,
            KeysetRequest request,
            Model model) {
        PublicationFilter filter = new PublicationFilter(view, merchant);
        model.addAttribute("filter", filter);
        model.addAttribute("views", PublicationFilter.VIEWS);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        model.addAttribute("overdue", desk.overdue());
        model.addAttribute("now", clock.instant());
        return "penalty/statement-publications";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("typed", "");
        model.addAttribute("bad", "");
        return page(number, model);
    }

    @PostMapping("/{number}/publish")
    String publish(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.publish(number, version);
        return done(number, "published", flash);
    }

    @PostMapping("/{number}/resume")
    String resume(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.resume(number, version);
        return done(number, "resumed", flash);
    }

    @PostMapping("/{number}/hold")
    String hold(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String because,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return withReason(
                new Step(number, "hold", "held"),
                because,
                said -> desk.hold(number, version, said),
                response,
                model,
                flash);
    }

    @PostMapping("/{number}/take-down")
    String takeDown(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String because,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return withReason(
                new Step(number, "down", "down"),
                because,
                said -> desk.takeDown(number, version, said),
                response,
                model,
                flash);
    }

    private record Step(String number, String form, String done) {}

    private String withReason(
            Step step,
            String because,
            Consumer<String> act,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        String said = because.strip();
        if (said.isEmpty() || said.length() > BECAUSE_MAX) {
            model.addAttribute("typed", because);
            model.addAttribute("bad", step.form());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(step.number(), model);
        }
        act.accept(said);
        return done(step.number(), step.done(), flash);
    }

    private String page(String number, Model model) {
        model.addAttribute("decision", desk.view(number));
        model.addAttribute("now", clock.instant());
        return "penalty/statement-publication";
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "penalty.publication.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
