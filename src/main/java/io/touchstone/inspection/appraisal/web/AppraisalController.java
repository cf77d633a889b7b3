package io.touchstone.inspection.appraisal.web;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.inspection.appraisal.AppraisalDesk;
import io.touchstone.inspection.appraisal.AppraisalFilter;
import io.touchstone.inspection.appraisal.AppraisalState;
import io.touchstone.inspection.appraisal.AppraisalView;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Appraisals as staff sees them; {@link AppraisalDesk} asks for the abilities. */
@Controller
@RequestMapping(AppraisalController.PATH)
class AppraisalController {

    static final String PATH = "/admin/inspection/appraisals";

    private static final int DUE_DAYS = 14;

    private final AppraisalDesk desk;
    private final MessageSource messages;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    AppraisalController(AppraisalDesk desk, MessageSource messages, PlatformTime time, Ids ids, Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why a case is sent back or withdrawn, as it is typed. */
    record ReasonForm(
            @NotBlank @Pattern(regexp = "[0-9]{1,18}") @Nullable
            String version,

            @NotBlank @Size(max = 1000) @Nullable String reason) {

        long seen() {
            return Long.parseLong(String.valueOf(version));
        }
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String merchant,
            KeysetRequest request,
            Model model) {
        AppraisalFilter filter = AppraisalFilter.of(state, merchant);
        model.addAttribute("filter", filter);
        model.addAttribute("words", filter.words());
        model.addAttribute("states", AppraisalState.values());
        model.addAttribute("today", today());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "inspection/appraisal-list";
    }

    @GetMapping("/new")
    String ask(
            @RequestParam(required = false) @Nullable String sample,
            @RequestParam(required = false) @Nullable String product,
            Locale locale,
            Model model) {
        String features = messages.getMessage("inspection.appraisal.features.usual", null, locale);
        model.addAttribute(
                "form", AppraisalForm.empty(ids.next(), sample, product, features, today().plusDays(DUE_DAYS)));
        return "inspection/appraisal-new";
    }

    @PostMapping
    String request(
            @Valid @ModelAttribute("form") AppraisalForm form,
            BindingResult checked,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.check(checked, today());
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "inspection/appraisal-new";
        }
        String number = desk.request(form.command());
        flash.addFlashAttribute("notice", "inspection.appraisal.asked");
        return "redirect:" + PATH + "/" + number;
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Locale locale, Model model) {
        return page(number, locale, model);
    }

    private String page(String number, Locale locale, Model model) {
        AppraisalView view = desk.find(number, locale);
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form", new ReasonForm(Long.toString(view.appraisal().version()), null));
        }
        model.addAttribute("view", view);
        model.addAttribute("reader", desk.reader());
        model.addAttribute("today", today());
        return "inspection/appraisal-show";
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
                        .orElseThrow());
        return "inspection/appraisal-verify";
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
        return back(number, "inspection.appraisal.file.added", flash);
    }

    @PostMapping("/{number}/accept")
    String accept(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.accept(number, version);
        return back(number, "inspection.appraisal.accepted", flash);
    }

    @PostMapping("/{number}/send-back")
    String sendBack(
            @PathVariable String number,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult checked,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(number, locale, model);
        }
        desk.sendBack(number, form.seen(), String.valueOf(form.reason()).strip());
        return back(number, "inspection.appraisal.sent-back", flash);
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(
            @PathVariable String number,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult checked,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(number, locale, model);
        }
        desk.withdraw(number, form.seen(), String.valueOf(form.reason()).strip());
        return back(number, "inspection.appraisal.withdrawn", flash);
    }

    private static String back(String number, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + PATH + "/" + number;
    }

    private LocalDate today() {
        return time.day(clock.instant());
    }
}
