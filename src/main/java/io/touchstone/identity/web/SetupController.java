package io.touchstone.identity.web;

import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.SetupDesk;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.Role;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making the first administrator, for whoever has the token from the log; afterwards there is no such page. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private final SetupDesk desk;

    SetupController(SetupDesk desk) {
        this.desk = desk;
    }

    /** The token and the administrator to be. */
    record SetupForm(
            @NotBlank @Nullable String token,
            @NotBlank @Nullable String username,
            @NotBlank @Size(max = 80) @Nullable String displayName,
            @Email @Size(max = 254) @Nullable String email,
            @NotBlank @Nullable String password) {

        NewAccount asked() {
            return new NewAccount(
                    Typed.text(username),
                    Typed.text(displayName),
                    Typed.orNull(email),
                    password == null ? "" : password,
                    Set.of(Role.ADMIN),
                    null,
                    null);
        }

        /** Leaves the secrets out, so that they reach no log. */
        @Override
        public String toString() {
            return "SetupForm";
        }
    }

    @GetMapping
    String blank(Model model) {
        requireOpen();
        model.addAttribute("form", new SetupForm(null, null, null, null, null));
        return "identity/setup";
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult checked,
            HttpServletResponse response,
            RedirectAttributes flash) {
        requireOpen();
        if (!checked.hasErrors()) {
            Rejections.add(desk.objections(Typed.text(form.token()), form.asked()), checked);
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "identity/setup";
        }
        desk.open(Typed.text(form.token()), form.asked());
        flash.addFlashAttribute("notice", "identity.setup.done");
        return "redirect:/login";
    }

    private void requireOpen() {
        if (!desk.isOpen()) {
            throw new NotFound("page", "setup");
        }
    }
}
