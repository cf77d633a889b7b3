package io.touchstone.report.engagement.web;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.engagement.EngagementDesk;
import io.touchstone.report.engagement.EngagementFilter;
import io.touchstone.report.engagement.EngagementState;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Engagements as their hosts agree, lengthen and end them; {@link EngagementDesk} says who may. */
@Controller
@RequestMapping(EngagementController.PATH)
class EngagementController {

    static final String PATH = "/admin/engagements";

    private final EngagementDesk desk;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    EngagementController(EngagementDesk desk, PlatformTime time, Ids ids, Clock clock) {
        this.desk = desk;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String state, KeysetRequest request, Model model) {
        EngagementFilter filter = EngagementFilter.of(state);
        model.addAttribute("filter", filter);
        model.addAttribute("states", EngagementState.words());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "report/engagement-list";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", EngagementForm.empty(ids.next(), time.day(clock.instant())));
        return form(model);
    }

    @PostMapping("/new")
    String engage(
            @ModelAttribute("form") EngagementForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        AtomicReference<String> number = new AtomicReference<>("");
        Attempt.of(() -> number.set(desk.engage(form.typed())), checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model);
        }
        return done(Objects.requireNonNull(number.get()), "engaged", flash);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.page(number));
        return "report/engagement-show";
    }

    @PostMapping("/{number}/extend")
    String extend(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Map<String, String> typed = Map.of("lastDay", lastDay, "words", words);
        Optional<LocalDate> day = Typed.day(lastDay);
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (day.isEmpty() || said.isEmpty()) {
            return again(number, "extend", typed, response, model);
        }
        Optional<RuleViolation> refused = Attempt.refusal(() -> desk.extend(number, version, day.get(), said.get()));
        if (refused.isPresent()) {
            model.addAttribute("refused", refused.get());
            return again(number, "extend", typed, response, model);
        }
        return done(number, "extended", flash);
    }

    @PostMapping("/{number}/end")
    String end(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(reason, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return again(number, "end", Map.of("reason", reason), response, model);
        }
        desk.end(number, version, said.get());
        return done(number, "ended", flash);
    }

    private String form(Model model) {
        model.addAttribute("auditors", desk.auditors());
        model.addAttribute("modules", desk.modules());
        return "report/engagement-new";
    }

    /** A small form lacks something; nothing typed is lost. */
    private String again(
            String number, String step, Map<String, String> typed, HttpServletResponse response, Model model) {
        model.addAttribute("badStep", step);
        model.addAttribute("typed", typed);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, model);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "report.engagement.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
