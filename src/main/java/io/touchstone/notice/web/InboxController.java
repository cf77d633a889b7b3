package io.touchstone.notice.web;

import io.touchstone.notice.domain.InboxDesk;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own messages, through either door; the desk knows whose they are. */
@Controller
@RequestMapping({"/admin/inbox", "/portal/inbox"})
class InboxController {

    private final InboxDesk desk;

    InboxController(InboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String inbox(KeysetRequest request, HttpServletRequest http, Locale locale, Model model) {
        model.addAttribute("door", door(http));
        model.addAttribute("page", desk.read(request, locale));
        model.addAttribute("unread", desk.unread());
        return "notice/inbox";
    }

    @PostMapping("/read")
    String markAllRead(HttpServletRequest http) {
        desk.markAllRead();
        return "redirect:" + door(http) + "/inbox";
    }

    private static String door(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/admin") ? "/admin" : "/portal";
    }
}
