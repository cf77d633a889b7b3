package io.touchstone.merchant.review.web;

import io.touchstone.merchant.review.ReviewDesk;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An application side by side: the document left, what was typed off it and what machines found right. */
@Controller
@RequestMapping(QueueUrl.PATH + "/{id}")
class ReviewController {

    private static final int REASON_MAX = 2000;

    private final ReviewDesk desk;
    private final ReviewPage page;

    ReviewController(ReviewDesk desk, ReviewPage page) {
        this.desk = desk;
        this.page = page;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam @Nullable UUID document, Locale locale, Model model) {
        return page.show(id, document, locale, model);
    }

    @PostMapping("/documents/{document}/verdict")
    String judge(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @Valid @ModelAttribute("verdict") VerdictForm form,
            BindingResult checked,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (form.lacksReason()) {
            checked.rejectValue("reasons", "merchant.review.reason.needed", "merchant.review.reason.needed");
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(id, document, locale, model);
        }
        desk.judge(id, document, form.accepted(), form.codes(), form.note());
        flash.addFlashAttribute("notice", "merchant.review.verdict.kept");
        return "redirect:" + QueueUrl.PATH + "/" + id;
    }

    @PostMapping("/checks/{check}/override")
    String override(
            @PathVariable UUID id,
            @PathVariable UUID check,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam @Nullable UUID document,
            RedirectAttributes flash) {
        String back = "redirect:" + QueueUrl.PATH + "/" + id + (document == null ? "" : "?document=" + document);
        if (reason.isBlank() || reason.length() > REASON_MAX || reason.indexOf('\0') >= 0) {
            flash.addFlashAttribute("warning", "merchant.review.reason.needed");
            return back;
        }
        desk.override(id, check, reason.strip());
        flash.addFlashAttribute("notice", "merchant.review.overridden");
        return back;
    }
}
