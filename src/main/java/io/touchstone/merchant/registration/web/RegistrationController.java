package io.touchstone.merchant.registration.web;

import io.touchstone.kernel.Rule;
import io.touchstone.merchant.registration.Registration;
import io.touchstone.merchant.registration.RegistrationDesk;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

/** Registering as an applicant, open to all. */
@Controller
@RequestMapping("/register")
class RegistrationController {

    /** What an address must look like to serve as a sign-in name too. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{1,63}");

    private final RegistrationDesk desk;

    RegistrationController(RegistrationDesk desk) {
        this.desk = desk;
    }

    /** Who wants to register. */
    record RegisterForm(
            @NotBlank @Size(max = 200) @Nullable String displayName,
            @NotBlank @Email @Size(max = 254) @Nullable String email) {}

    /** How the person will sign in. */
    record PasswordForm(
            @NotBlank @Size(max = 200) @Nullable String displayName,
            @NotBlank @Size(max = 64) @Nullable String username,
            @NotBlank @Nullable String password) {

        /** Leaves the password out, so that it reaches no log. */
        @Override
        public String toString() {
            return "PasswordForm";
        }
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", new RegisterForm(null, null));
        return "merchant/register";
    }

    /** Says the same whether or not the address has an account. */
    @PostMapping
    String ask(
            @Valid @ModelAttribute("form") RegisterForm form,
            BindingResult checked,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        if (checked.hasErrors() || form.email() == null || form.displayName() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "merchant/register";
        }
        String language = "zh".equals(locale.getLanguage()) ? "zh-CN" : "en";
        desk.ask(form.email().strip(), form.displayName().strip(), language, request.getRemoteAddr());
        return "redirect:/register/sent";
    }

    @GetMapping("/sent")
    String sent() {
        return "merchant/register-sent";
    }

    @GetMapping("/{word}")
    String password(@PathVariable String word, Model model) {
        Optional<Registration> found = desk.find(word);
        model.addAttribute("word", word);
        model.addAttribute("open", found.isPresent());
        model.addAttribute(
                "form",
                found.map(one -> new PasswordForm(one.displayName(), name(one.email()), null))
                        .orElse(new PasswordForm(null, null, null)));
        return "merchant/register-password";
    }

    @PostMapping("/{word}")
    String open(
            @PathVariable String word,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        String username = Typed.text(form.username());
        String displayName = Typed.text(form.displayName());
        String password = form.password() == null ? "" : form.password();
        if (!checked.hasErrors()) {
            reject(desk.objections(word, username, displayName, password), checked);
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("word", word);
            model.addAttribute("open", desk.find(word).isPresent());
            return "merchant/register-password";
        }
        desk.confirm(word, username, displayName, password);
        flash.addFlashAttribute("notice", "merchant.register.done");
        return "redirect:/login";
    }

    private static void reject(Map<String, Rule> objections, BindingResult form) {
        objections.forEach((field, rule) -> form.rejectValue(field, rule.messageKey(), rule.messageKey()));
    }

    private static @Nullable String name(String email) {
        return NAME.matcher(email).matches() ? email : null;
    }
}
