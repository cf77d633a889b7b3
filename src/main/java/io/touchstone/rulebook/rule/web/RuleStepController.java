package io.touchstone.rulebook.rule.web;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.rule.RuleDesk;
import io.touchstone.rulebook.rule.RuleDetails;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a version; {@link RuleDesk} says who may make which. What is refused is shown on the version's page with what was typed. */
@Controller
@RequestMapping(RuleController.PATH + "/{code}/versions/{version:[0-9]+}")
class RuleStepController {

    private final RuleDesk desk;
    private final RulePage page;
    private final PlatformTime time;

    RuleStepController(RuleDesk desk, RulePage page, PlatformTime time) {
        this.desk = desk;
        this.page = page;
        this.time = time;
    }

    /** Steps that take a time. */
    @PostMapping("/{step:open|publish}")
    String timed(
            @PathVariable String code,
            @PathVariable int version,
            @PathVariable String step,
            @ModelAttribute("stepForm") StepForm form,
            BindingResult checked,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<Instant> at = Typed.time(form.typed(), time.zone());
        if (at.isEmpty()) {
            checked.reject("rulebook.typed.time", "time");
        } else if ("open".equals(step)) {
            Attempt.of(() -> desk.open(code, version, form.seen(), at.get()), checked);
        } else {
            Attempt.of(() -> desk.publish(code, version, form.seen(), at.get()), checked);
        }
        return checked.hasErrors()
                ? again(code, version, step, form, locale, model, response)
                : done(code, version, step, flash);
    }

    /** Steps that say why. */
    @PostMapping("/{step:take-back|withdraw}")
    String worded(
            @PathVariable String code,
            @PathVariable int version,
            @PathVariable String step,
            @ModelAttribute("stepForm") StepForm form,
            BindingResult checked,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<String> why = Typed.words(form.typed(), Typed.WORDS_MAX);
        if (why.isEmpty()) {
            checked.reject("rulebook.typed.words", "words");
        } else if ("withdraw".equals(step)) {
            Attempt.of(() -> desk.withdraw(code, version, form.seen(), why.get()), checked);
        } else {
            Attempt.of(() -> desk.takeBack(code, version, form.seen(), why.get()), checked);
        }
        return checked.hasErrors()
                ? again(code, version, step, form, locale, model, response)
                : done(code, version, step, flash);
    }

    @PostMapping("/comments/{comment}")
    String answer(
            @PathVariable String code,
            @PathVariable int version,
            @PathVariable UUID comment,
            @ModelAttribute("stepForm") StepForm form,
            BindingResult checked,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<String> why = Typed.words(form.typed(), Typed.WORDS_MAX);
        if (why.isEmpty()) {
            checked.reject("rulebook.typed.words", "words");
            return again(code, version, comment.toString(), form, locale, model, response);
        }
        desk.answer(code, version, comment, form.isAdopted(), why.get());
        return done(code, version, "answer", flash);
    }

    @PostMapping("/impact")
    String impact(@PathVariable String code, @PathVariable int version, RedirectAttributes flash) {
        desk.rework(code, version);
        return done(code, version, "impact", flash);
    }

    private String again(
            String code,
            int version,
            String step,
            StepForm form,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        RuleDetails view = desk.view(code, version);
        model.addAttribute("typed", Map.of(step, Typed.text(form.typed())));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.show(view, view.before().orElse(null), locale, model);
    }

    private static String done(String code, int version, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "rulebook.done." + step);
        return "redirect:" + RuleController.PATH + "/" + code + "/versions/" + version;
    }
}
