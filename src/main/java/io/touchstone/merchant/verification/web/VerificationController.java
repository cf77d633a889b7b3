package io.touchstone.merchant.verification.web;

import io.touchstone.merchant.verification.VerificationDesk;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Identities in the console: who is due, what was reported; {@link VerificationDesk} asks for the abilities. */
@Controller
class VerificationController {

    private final VerificationDesk desk;

    VerificationController(VerificationDesk desk) {
        this.desk = desk;
    }

    /** What came out of a verification, as it is typed. */
    record VerifyForm(
            @Nullable String outcome,
            @NotBlank @Size(max = 2000) @Nullable String note) {}

    @GetMapping("/admin/verifications")
    String list(KeysetRequest request, Model model) {
        model.addAttribute("page", desk.due(request.cursor(), request.limit()));
        model.addAttribute("changes", desk.waiting());
        return "merchant/verifications";
    }

    @GetMapping("/admin/merchants/{merchantId}/profile")
    String profile(@PathVariable String merchantId, Model model) {
        model.addAttribute("form", new VerifyForm("confirmed", null));
        return page(merchantId, model);
    }

    @PostMapping("/admin/merchants/{merchantId}/profile/verify")
    String verify(
            @PathVariable String merchantId,
            @Valid @ModelAttribute("form") VerifyForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(merchantId, model);
        }
        boolean confirmed = "confirmed".equals(form.outcome());
        desk.verify(merchantId, confirmed, String.valueOf(form.note()).strip());
        flash.addFlashAttribute("notice", confirmed ? "merchant.profile.confirmed" : "merchant.profile.failed");
        return "redirect:/admin/merchants/" + segment(merchantId) + "/profile";
    }

    @PostMapping("/admin/verifications/changes/{changeId}/accept")
    String accept(@PathVariable UUID changeId, RedirectAttributes flash) {
        desk.accept(changeId);
        flash.addFlashAttribute("notice", "merchant.profile.change.accepted");
        return "redirect:/admin/verifications";
    }

    @PostMapping("/admin/verifications/changes/{changeId}/refuse")
    String refuse(
            @PathVariable UUID changeId, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        if (reason.isBlank()) {
            flash.addFlashAttribute("warning", "merchant.profile.change.reason");
            return "redirect:/admin/verifications";
        }
        desk.refuse(changeId, reason.strip());
        flash.addFlashAttribute("notice", "merchant.profile.change.refused");
        return "redirect:/admin/verifications";
    }

    private String page(String merchantId, Model model) {
        model.addAttribute("view", desk.profile(merchantId));
        return "merchant/profile-show";
    }

    private static String segment(String merchantId) {
        return UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8);
    }
}
