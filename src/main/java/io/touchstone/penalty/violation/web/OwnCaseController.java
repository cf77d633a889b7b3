package io.touchstone.penalty.violation.web;

import io.touchstone.evidence.Uploads;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.violation.OwnCaseDesk;
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

/** A merchant sees what is alleged against its shop and answers; {@link OwnCaseDesk} asks for the seat. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/violations")
class OwnCaseController {

    private final OwnCaseDesk desk;
    private final Ids ids;
    private final Clock clock;

    OwnCaseController(OwnCaseDesk desk, Ids ids, Clock clock) {
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String merchantId, KeysetRequest request, Model model) {
        model.addAttribute("shown", desk.list(merchantId, request.cursor(), request.limit()));
        return "penalty/violation-own-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String merchantId, @PathVariable String number, Model model) {
        model.addAttribute("answer", AnswerForm.empty(ids.next().toString()));
        return page(merchantId, number, model);
    }

    @PostMapping("/{number}/answer")
    String answer(
            @PathVariable String merchantId,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @ModelAttribute("answer") AnswerForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        form.check(checked);
        Uploads.check(papers, "penalty.case.typed.files", checked);
        if (!checked.hasErrors()) {
            try (Uploads uploads = Uploads.of(papers)) {
                Attempt.of(() -> desk.answer(merchantId, number, form.command(), uploads.files()), checked);
            }
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(merchantId, number, model);
        }
        flash.addFlashAttribute("notice", "penalty.case.own.done.answered");
        return "redirect:/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8)
                + "/violations/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }

    private String page(String merchantId, String number, Model model) {
        model.addAttribute("view", desk.page(merchantId, number));
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("now", clock.instant());
        return "penalty/violation-own";
    }
}
