package io.touchstone.merchant.review.web;

import io.touchstone.merchant.review.ClaimDesk;
import io.touchstone.merchant.review.Decision;
import io.touchstone.merchant.review.DecisionDesk;
import io.touchstone.merchant.review.QueueFilter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A decision in two steps: the letter is shown as it will be sent, then it is sent. */
@Controller
@RequestMapping(QueueUrl.PATH + "/{id}/decision")
class DecisionController {

    private final DecisionDesk desk;
    private final ClaimDesk claims;
    private final ReviewPage page;

    DecisionController(DecisionDesk desk, ClaimDesk claims, ReviewPage page) {
        this.desk = desk;
        this.claims = claims;
        this.page = page;
    }

    @PostMapping("/preview")
    String preview(
            @PathVariable UUID id,
            @Valid @ModelAttribute("decision") DecisionForm form,
            BindingResult checked,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (!checked.hasErrors()) {
            object(form.decision(id), checked);
        }
        if (checked.hasErrors()) {
            return again(id, locale, response, model);
        }
        model.addAttribute("preview", desk.preview(form.decision(id)));
        model.addAttribute("base", QueueUrl.PATH + "/" + id);
        return "merchant/review-decision";
    }

    /**
     * @param next anything: go on with the next application
     */
    @PostMapping
    String decide(
            @PathVariable UUID id,
            @Valid @ModelAttribute("decision") DecisionForm form,
            BindingResult checked,
            @RequestParam(defaultValue = "") String next,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            return again(id, locale, response, model);
        }
        Decision decision = form.decision(id);
        boolean toSecond = desk.decide(decision);
        flash.addFlashAttribute(
                "notice",
                toSecond
                        ? "merchant.review.to-second"
                        : "merchant.review.decided." + decision.kind().word());
        return "redirect:" + (next.isEmpty() ? QueueUrl.PATH + "/" + id : nextOne());
    }

    /** What stands against the decision goes beside the form, so that nothing typed is lost. */
    private void object(Decision decision, BindingResult form) {
        desk.objections(decision).forEach(rule -> form.reject(rule.messageKey(), rule.messageKey()));
    }

    private String nextOne() {
        return claims.findNext(QueueFilter.of(Map.of()))
                .map(found -> QueueUrl.PATH + "/" + found)
                .orElse(QueueUrl.PATH);
    }

    private String again(UUID id, Locale locale, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.show(id, null, locale, model);
    }
}
