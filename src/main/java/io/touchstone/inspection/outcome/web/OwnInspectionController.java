package io.touchstone.inspection.outcome.web;

import io.touchstone.evidence.Uploads;
import io.touchstone.inspection.outcome.OutcomeView;
import io.touchstone.inspection.outcome.OwnInspectionDesk;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
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

/** A merchant sees what was found on its goods, objects and corrects; {@link OwnInspectionDesk} asks for the seat. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/inspections")
class OwnInspectionController {

    private final OwnInspectionDesk desk;
    private final Ids ids;
    private final Clock clock;

    OwnInspectionController(OwnInspectionDesk desk, Ids ids, Clock clock) {
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String merchantId, KeysetRequest request, Model model) {
        model.addAttribute("shown", desk.list(merchantId, request.cursor(), request.limit()));
        model.addAttribute("now", clock.instant());
        return "inspection/outcome-own-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String merchantId, @PathVariable String number, Model model) {
        model.addAttribute("objection", ObjectionForm.empty(ids.next()));
        model.addAttribute("filing", CorrectionForm.empty(ids.next()));
        return page(merchantId, number, model);
    }

    @PostMapping("/{number}/objection")
    String object(
            @PathVariable String merchantId,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @ModelAttribute("objection") ObjectionForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        form.check(checked);
        Uploads.check(papers, "inspection.outcome.typed.files", checked);
        if (!checked.hasErrors()) {
            try (Uploads uploads = Uploads.of(papers)) {
                Attempt.of(() -> desk.object(form.id(), merchantId, number, form.text(), uploads.files()), checked);
            }
        }
        if (checked.hasErrors()) {
            model.addAttribute("filing", CorrectionForm.empty(ids.next()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(merchantId, number, model);
        }
        return done(merchantId, number, "objected", flash);
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(@PathVariable String merchantId, @PathVariable String number, RedirectAttributes flash) {
        desk.withdraw(merchantId, number);
        return done(merchantId, number, "withdrawn", flash);
    }

    @PostMapping("/{number}/correction")
    String correct(
            @PathVariable String merchantId,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @ModelAttribute("filing") CorrectionForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        form.check(checked);
        Uploads.check(papers, "inspection.outcome.typed.files", checked);
        if (!checked.hasErrors()) {
            try (Uploads uploads = Uploads.of(papers)) {
                Attempt.of(
                        () -> desk.correct(
                                form.id(),
                                merchantId,
                                number,
                                form.causeText(),
                                form.fixText(),
                                form.preventionText(),
                                uploads.files()),
                        checked);
            }
        }
        if (checked.hasErrors()) {
            model.addAttribute("objection", ObjectionForm.empty(ids.next()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(merchantId, number, model);
        }
        return done(merchantId, number, "filed", flash);
    }

    private String page(String merchantId, String number, Model model) {
        OutcomeView view = desk.view(merchantId, number);
        model.addAttribute("view", view);
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("now", clock.instant());
        return "inspection/outcome-own";
    }

    private static String done(String merchantId, String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.outcome.own.done." + step);
        return "redirect:/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8)
                + "/inspections/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }
}
