package io.touchstone.merchant.review.web;

import io.touchstone.merchant.review.QualityDesk;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** How reviewers agree, and the blind second look; who may is asked at {@link QualityDesk}. */
@Controller
@RequestMapping("/admin/review-quality")
class QualityController {

    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final QualityDesk desk;

    QualityController(QualityDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String report(@RequestParam(defaultValue = "90") int days, Locale locale, Model model) {
        model.addAttribute("days", DAYS);
        model.addAttribute("report", desk.report(DAYS.contains(days) ? days : 90, locale));
        return "merchant/review-quality";
    }

    @GetMapping("/{id}")
    String sample(@PathVariable UUID id, @RequestParam @Nullable UUID document, Locale locale, Model model) {
        model.addAttribute("form", QualityForm.empty());
        return page(id, document, locale, model);
    }

    @PostMapping("/{id}")
    String answer(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") QualityForm form,
            BindingResult checked,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (!checked.hasErrors() && form.lacksReason()) {
            checked.rejectValue("reasons", "merchant.review.reason.needed", "merchant.review.reason.needed");
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, null, locale, model);
        }
        desk.answer(id, form.opinion(), form.codes(), form.note());
        flash.addFlashAttribute("notice", "merchant.review.quality.answered");
        return "redirect:/admin/review-quality/" + id;
    }

    private String page(UUID id, @Nullable UUID document, Locale locale, Model model) {
        var sample = desk.open(id, document, locale);
        model.addAttribute("view", sample);
        model.addAttribute("review", sample.review());
        model.addAttribute("base", "/admin/review-quality/" + id);
        return "merchant/review-sample";
    }
}
