package io.touchstone.merchant.people.web;

import io.touchstone.merchant.people.JoinDesk;
import io.touchstone.merchant.people.JoinDesk.Joiner;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link of an invitation leads; open to whoever holds it. */
@Controller
@RequestMapping("/join/{word}")
class JoinController {

    private final JoinDesk desk;

    JoinController(JoinDesk desk) {
        this.desk = desk;
    }

    /** A new account as it is typed. */
    record JoinForm(
            @NotBlank @Size(max = 64) @Nullable String username,
            @NotBlank @Size(max = 80) @Nullable String displayName,
            @NotBlank @Nullable String password) {

        Joiner joiner(Locale locale) {
            String language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh-CN" : "en";
            return new Joiner(
                    String.valueOf(username).strip(),
                    String.valueOf(displayName).strip(),
                    String.valueOf(password),
                    language);
        }

        /** Leaves the password out, so that it reaches no log. */
        @Override
        public String toString() {
            return "JoinForm";
        }
    }

    @GetMapping
    String show(@PathVariable String word, Model model) {
        model.addAttribute("form", new JoinForm(null, null, null));
        return page(word, model);
    }

    @PostMapping
    String join(@PathVariable String word, RedirectAttributes flash) {
        desk.join(word);
        flash.addFlashAttribute("notice", "merchant.join.done");
        return "redirect:/portal/shops";
    }

    @PostMapping("/account")
    String open(
            @PathVariable String word,
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult checked,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Joiner joiner = form.joiner(locale);
        if (!checked.hasErrors()) {
            desk.objections(word, joiner)
                    .forEach((field, rule) -> checked.rejectValue(field, rule.messageKey(), rule.messageKey()));
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(word, model);
        }
        desk.join(word, joiner);
        flash.addFlashAttribute("notice", "merchant.join.opened");
        return "redirect:/login";
    }

    private String page(String word, Model model) {
        model.addAttribute("invitation", desk.invitation(word));
        model.addAttribute("hasAccount", desk.hasAccount());
        model.addAttribute("word", word);
        return "merchant/people-join";
    }
}
