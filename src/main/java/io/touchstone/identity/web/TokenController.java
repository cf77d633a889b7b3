package io.touchstone.identity.web;

import io.touchstone.identity.domain.NewApiToken;
import io.touchstone.identity.domain.TokenDesk;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.ApiScope;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** API tokens, for administrators; the desk asks for the ability. */
@Controller
@RequestMapping("/admin/tokens")
class TokenController {

    private static final int USUAL_LIFE_MONTHS = 6;

    private final TokenDesk desk;
    private final PlatformTime platformTime;
    private final Clock clock;

    TokenController(TokenDesk desk, PlatformTime platformTime, Clock clock) {
        this.desk = desk;
        this.platformTime = platformTime;
        this.clock = clock;
    }

    /**
     * A token as it is asked for.
     *
     * @param expiresOn its last day
     */
    record TokenForm(
            @NotBlank @Size(max = 80) @Nullable String name,
            @NotEmpty @Nullable Set<String> scopes,
            @Size(max = 64) @Nullable String lab,
            @NotBlank @Nullable String expiresOn) {

        /** For the checkboxes of a form that comes back. */
        public Set<ApiScope> chosen() {
            return Typed.ticked(ApiScope.values(), scopes);
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("tokens", desk.list());
        return "identity/tokens";
    }

    @GetMapping("/new")
    String blank(Model model) {
        LocalDate usual = platformTime.day(clock.instant()).plusMonths(USUAL_LIFE_MONTHS);
        model.addAttribute("form", new TokenForm(null, null, null, usual.toString()));
        return blankPage(model);
    }

    /** Answers with the token itself instead of a redirect: it is shown once and kept nowhere. */
    @PostMapping
    String issue(
            @Valid @ModelAttribute("form") TokenForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model) {
        if (!checked.hasErrors()) {
            Rejections.add(desk.objections(asked(form)), checked);
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return blankPage(model);
        }
        model.addAttribute("token", desk.issue(asked(form)));
        model.addAttribute("name", form.name());
        return "identity/token-issued";
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable UUID id, RedirectAttributes flash) {
        desk.revoke(id);
        flash.addFlashAttribute("notice", "identity.token.revoked");
        return "redirect:/admin/tokens";
    }

    /** A last day that is none has passed already, and is objected to as such. */
    private NewApiToken asked(TokenForm form) {
        LocalDate lastDay = Typed.day(form.expiresOn()).orElse(LocalDate.EPOCH);
        return new NewApiToken(
                Typed.text(form.name()),
                form.chosen(),
                Typed.orNull(form.lab()),
                platformTime.startOf(lastDay.plusDays(1)));
    }

    private String blankPage(Model model) {
        model.addAttribute("scopes", desk.scopes());
        return "identity/token-new";
    }
}
