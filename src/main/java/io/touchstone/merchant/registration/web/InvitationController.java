package io.touchstone.merchant.registration.web;

import io.touchstone.merchant.registration.InvitationDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inviting those who were pre-registered; {@link InvitationDesk} asks for the ability. */
@Controller
@RequestMapping("/admin/applications/invitations")
class InvitationController {

    private final InvitationDesk desk;

    InvitationController(InvitationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("waiting", desk.waiting());
        return "merchant/invitations";
    }

    @PostMapping
    String invite(RedirectAttributes flash) {
        flash.addFlashAttribute("noticeArguments", new Object[] {desk.inviteNext()});
        flash.addFlashAttribute("notice", "merchant.invitation.sent");
        return "redirect:/admin/applications/invitations";
    }
}
