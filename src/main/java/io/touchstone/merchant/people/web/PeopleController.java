package io.touchstone.merchant.people.web;

import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.people.PeopleDesk;
import io.touchstone.merchant.people.SeatRole;
import io.touchstone.shell.MerchantNames;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
import org.springframework.web.util.UriUtils;

/** The people of a shop of one's own; {@link PeopleDesk} asks for the seat and its role. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/people")
class PeopleController {

    private final PeopleDesk desk;
    private final MerchantNames names;

    PeopleController(PeopleDesk desk, MerchantNames names) {
        this.desk = desk;
        this.names = names;
    }

    /** An invitation as it is typed. */
    record InviteForm(
            @NotBlank @Email @Size(max = 254) @Nullable String email,
            @NotBlank @Nullable String role) {}

    @GetMapping
    String list(@PathVariable String merchantId, Model model) {
        model.addAttribute("form", new InviteForm(null, SeatRole.OPERATOR.word()));
        return page(merchantId, model);
    }

    @PostMapping("/invitations")
    String invite(
            @PathVariable String merchantId,
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult checked,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors() || SeatRole.of(String.valueOf(form.role())).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(merchantId, model);
        }
        String language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh-CN" : "en";
        desk.invite(merchantId, String.valueOf(form.email()).strip(), role(form.role()), language);
        return done(merchantId, "merchant.people.invited", flash);
    }

    @PostMapping("/invitations/{invitationId}/withdraw")
    String withdraw(@PathVariable String merchantId, @PathVariable UUID invitationId, RedirectAttributes flash) {
        desk.withdraw(merchantId, invitationId);
        return done(merchantId, "merchant.people.withdrawn", flash);
    }

    @PostMapping("/{accountId}/role")
    String change(
            @PathVariable String merchantId,
            @PathVariable UUID accountId,
            @RequestParam String role,
            RedirectAttributes flash) {
        desk.change(merchantId, accountId, role(role));
        return done(merchantId, "merchant.people.changed", flash);
    }

    @PostMapping("/{accountId}/remove")
    String remove(@PathVariable String merchantId, @PathVariable UUID accountId, RedirectAttributes flash) {
        desk.remove(merchantId, accountId);
        return done(merchantId, "merchant.people.removed", flash);
    }

    private String page(String merchantId, Model model) {
        model.addAttribute("people", desk.people(merchantId));
        model.addAttribute("invitations", desk.invitations(merchantId));
        model.addAttribute("owns", desk.owns(merchantId));
        model.addAttribute("roles", Arrays.asList(SeatRole.values()));
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("shopName", names.name(merchantId));
        return "merchant/people-list";
    }

    private static SeatRole role(@Nullable String word) {
        return SeatRole.of(String.valueOf(word)).orElseThrow(() -> new NotFound("role", String.valueOf(word)));
    }

    private static String done(String merchantId, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/people";
    }
}
