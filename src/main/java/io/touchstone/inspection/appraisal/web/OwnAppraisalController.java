package io.touchstone.inspection.appraisal.web;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.inspection.appraisal.AppraisalFilter;
import io.touchstone.inspection.appraisal.AppraisalState;
import io.touchstone.inspection.appraisal.AppraisalView;
import io.touchstone.inspection.appraisal.FeatureFinding;
import io.touchstone.inspection.appraisal.OwnAppraisalDesk;
import io.touchstone.inspection.appraisal.Verdict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/** The seat of an owner of brands; {@link OwnAppraisalDesk} finds its own cases only. */
@Controller
@RequestMapping(OwnAppraisalController.PATH)
class OwnAppraisalController {

    static final String PATH = "/portal/appraisals";

    private final OwnAppraisalDesk desk;

    OwnAppraisalController(OwnAppraisalDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String state, KeysetRequest request, Model model) {
        AppraisalFilter filter = AppraisalFilter.of(state, null);
        model.addAttribute("filter", filter);
        model.addAttribute("states", List.of(AppraisalState.REQUESTED, AppraisalState.SIGNED, AppraisalState.ACCEPTED));
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "inspection/appraisal-own-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Locale locale, Model model) {
        AppraisalView view = desk.find(number, locale);
        model.addAttribute(
                "form",
                AnswerForm.empty(
                        view.appraisal().version(), view.appraisal().features().size()));
        return page(view, model);
    }

    private static String page(AppraisalView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("founds", FeatureFinding.Found.values());
        return "inspection/appraisal-own";
    }

    @PostMapping("/{number}/files")
    String addFile(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String note,
            @RequestParam MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        if (file.isEmpty()) {
            throw new RuleViolation(EvidenceRule.EMPTY);
        }
        try (InputStream content = file.getInputStream()) {
            desk.addFile(number, content, Objects.requireNonNullElse(file.getOriginalFilename(), ""), note);
        }
        flash.addFlashAttribute("notice", "inspection.appraisal.file.added");
        return "redirect:" + PATH + "/" + number;
    }

    @PostMapping("/{number}/sign")
    String sign(
            @PathVariable String number,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult checked,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        AppraisalView view = desk.find(number, locale);
        List<String> features = view.appraisal().features();
        form.check(checked, features.size());
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(view, model);
        }
        desk.sign(number, Long.parseLong(String.valueOf(form.version())), form.answer(features));
        flash.addFlashAttribute("notice", "inspection.appraisal.signed.done");
        return "redirect:" + PATH + "/" + number;
    }

    @GetMapping("/{number}/verify")
    String verify(
            @PathVariable String number, @RequestParam(defaultValue = "0") int round, Locale locale, Model model) {
        model.addAttribute("check", desk.verify(number, round));
        AppraisalView view = desk.find(number, locale);
        model.addAttribute("view", view);
        model.addAttribute(
                "statement",
                view.statements().stream()
                        .filter(one -> round == 0 || one.round() == round)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("statement", number)));
        return "inspection/appraisal-own-verify";
    }
}
