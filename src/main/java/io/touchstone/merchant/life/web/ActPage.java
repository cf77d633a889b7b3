package io.touchstone.merchant.life.web;

import io.touchstone.merchant.life.LifeView;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one act in a life, in the console and in the portal alike: a form, the form again with what is missing, or the
 * life with what was done.
 *
 * @param template draws the form
 * @param base the page of the life
 * @param words begin the message keys of the acts
 */
record ActPage(String template, String base, String words) {

    static ActPage admin(String merchantId) {
        return new ActPage("merchant/life-act", LifePaths.admin(merchantId) + "/life", "merchant.life.act.");
    }

    static ActPage portal(String merchantId) {
        return new ActPage("merchant/life-own-act", LifePaths.portal(merchantId) + "/life", "merchant.life.own.");
    }

    /** @param of the suspension or the ban that the act is about */
    String empty(LifeView view, Object act, @Nullable String of, @Nullable String firstDay, Model model) {
        model.addAttribute("form", ActForm.of(view.version(), of, firstDay));
        return form(view, act, model);
    }

    String form(LifeView view, Object act, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("act", act);
        model.addAttribute("base", base);
        return template;
    }

    /** Whether a form was not filled in as it has to be; its page is then shown with 422. */
    static boolean isUnfit(BindingResult checked, HttpServletResponse response) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return checked.hasErrors();
    }

    String done(String act, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words + act + ".done");
        return "redirect:" + base;
    }
}
