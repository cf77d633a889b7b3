package io.touchstone.report.kpi.web;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Ids;
import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiDesk;
import io.touchstone.report.kpi.KpiTargetDesk;
import io.touchstone.report.kpi.KpiTargetView;
import io.touchstone.shell.Attempt;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Targets: what waits, the history of one key figure, proposals and answers; {@link KpiTargetDesk} says who may. */
@Controller
@RequestMapping(KpiController.PATH)
class KpiTargetController {

    private static final String VIEW = "report/kpi-targets";
    private static final int WORDS_MAX = 2000;

    private final KpiDesk desk;
    private final KpiTargetDesk targets;
    private final Accounts accounts;
    private final Ids ids;

    KpiTargetController(KpiDesk desk, KpiTargetDesk targets, Accounts accounts, Ids ids) {
        this.desk = desk;
        this.targets = targets;
        this.accounts = accounts;
        this.ids = ids;
    }

    @GetMapping("/targets")
    String waiting(Model model) {
        List<KpiTargetView> waiting = targets.waiting();
        model.addAttribute("waiting", waiting);
        model.addAttribute("cards", desk.inForce());
        addNames(model, waiting);
        return "report/kpi-waiting";
    }

    @GetMapping("/{code}/targets")
    String history(@PathVariable String code, Model model) {
        model.addAttribute("form", KpiTargetForm.empty(ids.next()));
        return page(code, model);
    }

    @PostMapping("/{code}/targets")
    String propose(
            @PathVariable String code,
            @ModelAttribute("form") KpiTargetForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Kpi kpi = desk.kpi(code);
        form.check(checked);
        Attempt.of(() -> targets.propose(code, form.proposal(kpi)), checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(code, model);
        }
        return done(code, "proposed", flash);
    }

    @PostMapping("/{code}/targets/{id}/confirm")
    String confirm(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (words.strip().length() > WORDS_MAX) {
            return again(code, words, response, model);
        }
        targets.confirm(code, id, words.isBlank() ? null : words.strip());
        return done(code, "confirmed", flash);
    }

    @PostMapping("/{code}/targets/{id}/refuse")
    String refuse(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (words.isBlank() || words.strip().length() > WORDS_MAX) {
            return again(code, words, response, model);
        }
        targets.refuse(code, id, words.strip());
        return done(code, "refused", flash);
    }

    @PostMapping("/{code}/targets/{id}/withdraw")
    String withdraw(@PathVariable String code, @PathVariable UUID id, RedirectAttributes flash) {
        targets.withdraw(code, id);
        return done(code, "withdrawn", flash);
    }

    /** The same page with what was typed, and why it cannot be. */
    private String again(String code, String words, HttpServletResponse response, Model model) {
        model.addAttribute("form", KpiTargetForm.empty(ids.next()));
        model.addAttribute("words", words);
        model.addAttribute("fault", "report.kpi.typed.words");
        model.addAttribute("wordsMax", WORDS_MAX);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(code, model);
    }

    private String page(String code, Model model) {
        Kpi kpi = desk.kpi(code);
        List<KpiTargetView> history = targets.history(code);
        model.addAttribute("kpi", kpi);
        model.addAttribute("owner", targets.isOwner(code));
        model.addAttribute("target", desk.target(kpi));
        model.addAttribute("history", history);
        addNames(model, history);
        return VIEW;
    }

    private void addNames(Model model, List<KpiTargetView> shown) {
        model.addAttribute(
                "people",
                accounts.displayNames(shown.stream()
                        .flatMap(one -> Stream.of(one.proposedBy(), one.answeredBy()))
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static String done(String code, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "report.kpi.done." + step);
        flash.addAttribute("code", code);
        return "redirect:" + KpiController.PATH + "/{code}/targets";
    }
}
