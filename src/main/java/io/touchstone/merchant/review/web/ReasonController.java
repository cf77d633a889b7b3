package io.touchstone.merchant.review.web;

import io.touchstone.merchant.review.ReasonDesk;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of reasons: reviewers read it, the standards manager keeps it; asked at {@link ReasonDesk}. */
@Controller
@RequestMapping("/admin/review-reasons")
class ReasonController {

    private final ReasonDesk desk;

    ReasonController(ReasonDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", ReasonForm.empty());
        return page(model);
    }

    @PostMapping
    String enter(
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        desk.enter(form.reason());
        flash.addFlashAttribute("notice", "merchant.review.reason.entered");
        return "redirect:/admin/review-reasons";
    }

    @PostMapping("/{code}/end")
    String end(@PathVariable String code, RedirectAttributes flash) {
        desk.end(code);
        flash.addFlashAttribute("notice", "merchant.review.reason.ended");
        return "redirect:/admin/review-reasons";
    }

    private String page(Model model) {
        model.addAttribute("reasons", desk.all());
        return "merchant/review-reasons";
    }
}
