package io.touchstone.identity.web;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.domain.AccountDesk;
import io.touchstone.identity.domain.SsoLinkDesk;
import io.touchstone.identity.domain.SsoSettings;
import io.touchstone.kernel.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Which person of the identity provider an account belongs to; for administrators, as the desk asks. */
@Controller
@RequestMapping("/admin/accounts/{id}/sso")
class SsoLinkController {

    private final SsoLinkDesk links;
    private final AccountDesk accounts;
    private final SsoSettings settings;

    SsoLinkController(SsoLinkDesk links, AccountDesk accounts, SsoSettings settings) {
        this.links = links;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Who the person is at the provider. */
    record SubjectForm(@NotBlank @Size(max = 255) @Nullable String subject) {}

    @GetMapping
    String show(@PathVariable String id, Model model) {
        model.addAttribute("form", new SubjectForm(null));
        return page(known(id), model);
    }

    @PostMapping
    String link(
            @PathVariable String id,
            @Valid @ModelAttribute("form") SubjectForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(known(id), model);
        }
        links.link(known(id), Objects.requireNonNull(form.subject()));
        flash.addFlashAttribute("notice", "identity.sso.linked");
        return "redirect:/admin/accounts/" + known(id) + "/sso";
    }

    @PostMapping("/{link}/remove")
    String unlink(@PathVariable String id, @PathVariable UUID link, RedirectAttributes flash) {
        links.unlink(known(id), link);
        flash.addFlashAttribute("notice", "identity.sso.unlinked");
        return "redirect:/admin/accounts/" + known(id) + "/sso";
    }

    /** Shows the address in the answer itself: it exists nowhere else in clear. */
    @PostMapping("/invitation")
    String invite(@PathVariable String id, Model model) {
        String word = links.invite(known(id));
        model.addAttribute("details", accounts.details(known(id)));
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/login/invitation")
                        .queryParam("token", word)
                        .toUriString());
        return "identity/sso-invited";
    }

    private String page(AccountId id, Model model) {
        model.addAttribute("links", links.links(id));
        model.addAttribute("details", accounts.details(id));
        model.addAttribute("provider", settings);
        return "identity/account-sso";
    }

    private static AccountId known(String id) {
        return AccountId.parse(id).orElseThrow(() -> new NotFound("account", id));
    }
}
