package io.touchstone.identity.web;

import io.touchstone.identity.domain.PasswordResetDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Getting a new password by mail, open to all. */
@Controller
@RequestMapping("/password")
class PasswordController {

    private final PasswordResetDesk desk;

    PasswordController(PasswordResetDesk desk) {
        this.desk = desk;
    }

    /** Where to send the link. */
    record ForgottenForm(
            @NotBlank @Email @Size(max = 254) @Nullable String email) {}

    /** The link's word and the new password. */
    record ResetForm(
            @NotBlank @Nullable String token,
            @NotBlank @Nullable String password) {

        String tokenText() {
            return token == null ? "" : token;
        }

        String passwordText() {
            return password == null ? "" : password;
        }

        /** Leaves the secrets out, so that they reach no log. */
        @Override
        public String toString() {
            return "ResetForm";
        }
    }

    @GetMapping("/forgotten")
    String forgotten(Model model) {
        model.addAttribute("form", new ForgottenForm(null));
        return "identity/forgotten";
    }

    /** Says the same whether or not the address is known. */
    @PostMapping("/forgotten")
    String send(
            @Valid @ModelAttribute("form") ForgottenForm form,
            BindingResult checked,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (checked.hasErrors() || form.email() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "identity/forgotten";
        }
        desk.ask(form.email(), request.getRemoteAddr());
        flash.addFlashAttribute("notice", "identity.forgotten.sent");
        return "redirect:/login";
    }

    @GetMapping("/reset")
    String reset(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("open", desk.isOpen(token));
        model.addAttribute("form", new ResetForm(token, null));
        return "identity/reset";
    }

    @PostMapping("/reset")
    String replace(
            @Valid @ModelAttribute("form") ResetForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (!checked.hasErrors()) {
            Rejections.add(desk.objections(form.tokenText(), form.passwordText()), checked);
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("open", desk.isOpen(form.tokenText()));
            return "identity/reset";
        }
        desk.reset(form.tokenText(), form.passwordText());
        flash.addFlashAttribute("notice", "identity.reset.done");
        return "redirect:/login";
    }
}
