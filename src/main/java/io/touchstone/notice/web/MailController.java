package io.touchstone.notice.web;

import io.touchstone.notice.domain.MailDesk;
import io.touchstone.shell.KeysetRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The mail that left or waits, for administrators; the desk asks for the ability. */
@Controller
class MailController {

    private final MailDesk desk;

    MailController(MailDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/mail")
    String list(KeysetRequest request, Model model) {
        model.addAttribute("page", desk.list(request));
        return "notice/mail";
    }
}
