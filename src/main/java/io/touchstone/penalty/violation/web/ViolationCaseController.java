package io.touchstone.penalty.violation.web;

import io.touchstone.evidence.Uploads;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.violation.CaseDesk;
import io.touchstone.penalty.violation.CaseEvidenceDesk;
import io.touchstone.penalty.violation.CaseIntakeDesk;
import io.touchstone.penalty.violation.CasePage;
import io.touchstone.penalty.violation.Dismissal;
import io.touchstone.penalty.violation.EvidenceKind;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case and everything that can be done with it; {@link CaseDesk} says who may. */
@Controller
@RequestMapping(ViolationController.PATH + "/{number}")
class ViolationCaseController {

    private final CaseDesk desk;
    private final CaseEvidenceDesk evidence;
    private final CaseIntakeDesk intake;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    ViolationCaseController(
            CaseDesk desk, CaseEvidenceDesk evidence, CaseIntakeDesk intake, PlatformTime time, Ids ids, Clock clock) {
        this.desk = desk;
        this.evidence = evidence;
        this.intake = intake;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        model.addAttribute("piece", EvidenceForm.empty(ids.next().toString()));
        return page(number, model);
    }

    @PostMapping("/claim")
    String claim(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.claim(number, version);
        return done(number, "claimed", flash);
    }

    @PostMapping("/release")
    String release(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.release(number, version);
        return done(number, "released", flash);
    }

    @PostMapping("/assign")
    String assign(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String owner,
            RedirectAttributes flash) {
        desk.assign(number, version, owner);
        return done(number, "assigned", flash);
    }

    @PostMapping("/rule")
    String allege(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes flash) {
        desk.allege(number, version, code.strip());
        return done(number, "alleged", flash);
    }

    @PostMapping("/hearing")
    String hear(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (Typed.isTooLong(words, Typed.WORDS_MAX)) {
            return again(number, "hearing", Map.of("words", words), response, model);
        }
        desk.hear(number, version, Typed.orNull(words));
        return done(number, "hearing", flash);
    }

    @PostMapping("/dismissal")
    String dismiss(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<Dismissal> chosen = Dismissal.chosen().stream()
                .filter(one -> one.word().equals(ground))
                .findFirst();
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (chosen.isEmpty() || said.isEmpty()) {
            return again(number, "dismissal", Map.of("words", words, "ground", ground), response, model);
        }
        desk.dismiss(number, version, chosen.get(), said.get());
        return done(number, "dismissed", flash);
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return again(number, "reopening", Map.of("words", words), response, model);
        }
        desk.reopen(number, version, said.get());
        return done(number, "reopened", flash);
    }

    @PostMapping("/links")
    String link(@PathVariable String number, @RequestParam(defaultValue = "") String other, RedirectAttributes flash) {
        desk.link(number, other.strip());
        return done(number, "linked", flash);
    }

    @PostMapping("/merger")
    String merge(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return again(number, "merger", Map.of("words", words, "other", other), response, model);
        }
        desk.merge(number, version, other.strip(), said.get());
        return done(number, "merged", flash);
    }

    @PostMapping("/evidence")
    String add(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @ModelAttribute("piece") EvidenceForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        form.check(checked, time.zone());
        if (!checked.hasErrors()) {
            try (Uploads uploads = Uploads.of(papers)) {
                Attempt.of(() -> evidence.add(number, form.command(time.zone()), uploads.first()), checked);
            }
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(number, model);
        }
        return done(number, "evidence", flash);
    }

    @PostMapping("/evidence/{id}/strike")
    String strike(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return again(number, "strike-" + id, Map.of("words", words), response, model);
        }
        evidence.strike(number, id, said.get());
        return done(number, "struck", flash);
    }

    /** Ends what is held on an authority's order alone. */
    @PostMapping("/hold/release")
    String releaseHold(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return again(number, "hold", Map.of("words", words), response, model);
        }
        intake.release(number, said.get());
        return done(number, "hold", flash);
    }

    private String again(
            String number, String step, Map<String, String> typed, HttpServletResponse response, Model model) {
        model.addAttribute("badStep", step);
        model.addAttribute("typed", typed);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, model);
    }

    private String page(String number, Model model) {
        CasePage view = desk.page(number);
        model.addAttribute("view", view);
        model.addAttribute("rules", desk.rulesAt(view.view().actedAt()));
        model.addAttribute("officers", desk.officers());
        model.addAttribute("kinds", EvidenceKind.values());
        model.addAttribute("grounds", Dismissal.chosen());
        model.addAttribute("now", clock.instant());
        return "penalty/violation-show";
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "penalty.case.done." + step);
        return "redirect:" + ViolationController.PATH + "/" + number;
    }
}
