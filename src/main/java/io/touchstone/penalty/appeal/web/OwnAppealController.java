package io.touchstone.penalty.appeal.web;

import io.touchstone.evidence.Uploads;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.appeal.OwnAppealDesk;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.util.UriUtils;

/** A merchant appeals what was decided about it and follows it up; {@link OwnAppealDesk} asks for the seat. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/appeals")
class OwnAppealController {

    private final OwnAppealDesk desk;
    private final Ids ids;
    private final Clock clock;

    OwnAppealController(OwnAppealDesk desk, Ids ids, Clock clock) {
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String merchantId, KeysetRequest request, Model model) {
        model.addAttribute("shown", desk.list(merchantId, request.cursor(), request.limit()));
        model.addAttribute("now", clock.instant());
        return "penalty/appeal-own-list";
    }

    /** The appeals of a decision and the way to the next, drawn into the decision's own page. */
    @GetMapping("/of/{decision}/panel")
    String ofDecision(@PathVariable String merchantId, @PathVariable String decision, Model model) {
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("appealable", desk.appealable(merchantId, decision));
        model.addAttribute("rows", desk.ofDecision(merchantId, decision));
        return "penalty/_appeal :: own-panel";
    }

    @GetMapping("/new")
    String form(@PathVariable String merchantId, @RequestParam String decision, Model model) {
        model.addAttribute("form", AppealForm.empty(ids.next()));
        return page(merchantId, decision, model);
    }

    @PostMapping("/new")
    String file(
            @PathVariable String merchantId,
            @RequestParam String decision,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @ModelAttribute("form") AppealForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        form.check(checked);
        Uploads.check(papers, "penalty.appeal.typed.files", checked);
        String[] number = new String[1];
        if (!checked.hasErrors()) {
            try (Uploads uploads = Uploads.of(papers)) {
                Attempt.of(() -> number[0] = desk.file(merchantId, decision, form.typed(), uploads.files()), checked);
            }
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(merchantId, decision, model);
        }
        return done(merchantId, number[0], "filed", flash);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String merchantId, @PathVariable String number, Model model) {
        model.addAttribute("view", desk.view(merchantId, number));
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("now", clock.instant());
        return "penalty/appeal-own";
    }

    @PostMapping("/{number}/message")
    String say(
            @PathVariable String merchantId,
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Optional<String> said = Typed.words(words, Typed.TEXT_MAX);
        String fault = said.isEmpty() || Uploads.tooMany(papers) ? "penalty.appeal.typed.text" : null;
        if (fault == null) {
            try (Uploads uploads = Uploads.of(papers)) {
                fault = Attempt.refusal(
                                () -> desk.say(merchantId, number, version, said.orElseThrow(), uploads.files()))
                        .map(RuleViolation::getMessage)
                        .orElse(null);
            }
        }
        if (fault != null) {
            model.addAttribute("fault", fault);
            model.addAttribute("words", words);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(merchantId, number, model);
        }
        return done(merchantId, number, "said", flash);
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(
            @PathVariable String merchantId,
            @PathVariable String number,
            @RequestParam long version,
            RedirectAttributes flash) {
        desk.withdraw(merchantId, number, version);
        return done(merchantId, number, "withdrawn", flash);
    }

    private String page(String merchantId, String decision, Model model) {
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("appealable", desk.appealable(merchantId, decision));
        return "penalty/appeal-own-new";
    }

    private static String done(String merchantId, String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "penalty.appeal.done." + step);
        return "redirect:/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/appeals/"
                + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }
}
