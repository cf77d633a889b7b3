package io.touchstone.notice.web;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.notice.domain.ChoiceDesk;
import io.touchstone.notice.domain.InboxDesk;
import io.touchstone.notice.domain.InboxFilter;
import io.touchstone.notice.domain.InboxRow;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own messages, through either door; the desk knows whose they are. */
@Controller
@RequestMapping({"/admin/inbox", "/portal/inbox"})
class InboxController {

    private final InboxDesk desk;
    private final ChoiceDesk choices;

    InboxController(InboxDesk desk, ChoiceDesk choices) {
        this.desk = desk;
        this.choices = choices;
    }

    @GetMapping
    String inbox(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            KeysetRequest request,
            HttpServletRequest http,
            Locale locale,
            Model model) {
        InboxFilter filter = InboxFilter.of(kind, state);
        KeysetPage<InboxRow> page = desk.read(filter, request, locale);
        model.addAttribute("door", Door.of(http));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", choices.kinds());
        model.addAttribute("page", page);
        model.addAttribute(
                "newest", page.items().isEmpty() ? null : page.items().get(0).id());
        model.addAttribute("unread", desk.unread());
        return "notice/inbox";
    }

    /** Without {@code newest} everything there is. */
    @PostMapping("/read")
    String markAllRead(@RequestParam(required = false) @Nullable UUID newest, HttpServletRequest http) {
        desk.markAllRead(newest);
        return "redirect:" + Door.of(http) + "/inbox";
    }

    /** Marks it as read and leads to its page; back to the inbox when it has none. */
    @PostMapping("/{id}/open")
    String open(@PathVariable UUID id, HttpServletRequest http) {
        return "redirect:" + desk.open(id).orElse(Door.of(http) + "/inbox");
    }

    @PostMapping("/{id}/read")
    String read(@PathVariable UUID id, HttpServletRequest http) {
        desk.mark(id, true);
        return "redirect:" + Door.of(http) + "/inbox";
    }

    @PostMapping("/{id}/unread")
    String unread(@PathVariable UUID id, HttpServletRequest http) {
        desk.mark(id, false);
        return "redirect:" + Door.of(http) + "/inbox";
    }
}
