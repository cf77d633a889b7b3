package io.touchstone.merchant.verification.web;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.verification.ChangeDesk;
import io.touchstone.merchant.verification.ProfileView;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** What is known of one's own shop, and reports of what changed; {@link ChangeDesk} asks for the seat and its role. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/profile")
class OwnProfileController {

    private final ChangeDesk desk;
    private final PlatformTime time;
    private final Clock clock;

    OwnProfileController(ChangeDesk desk, PlatformTime time, Clock clock) {
        this.desk = desk;
        this.time = time;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String merchantId, Model model) {
        ProfileView view = desk.profile(merchantId);
        model.addAttribute("form", ChangeForm.of(view.profile()));
        return page(merchantId, view, model);
    }

    @PostMapping
    String report(
            @PathVariable String merchantId,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (checked.getTarget() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        form.check(time.day(clock.instant()), checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(merchantId, desk.profile(merchantId), model);
        }
        String note = form.note();
        desk.report(merchantId, form.day().orElseThrow(), form.typed(), Typed.orNull(note));
        flash.addFlashAttribute("notice", "merchant.profile.reported");
        return "redirect:/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/profile";
    }

    private String page(String merchantId, ProfileView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("acts", desk.acts(merchantId));
        model.addAttribute("merchantId", merchantId);
        return "merchant/profile-own";
    }
}
