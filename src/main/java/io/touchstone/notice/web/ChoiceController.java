package io.touchstone.notice.web;

import io.touchstone.notice.NoticeKind.Mail;
import io.touchstone.notice.domain.ChoiceDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people choose which notices reach them where; mail leads here. Everybody their own, the desk knows whose. */
@Controller
@RequestMapping({"/admin/inbox/choices", "/portal/inbox/choices"})
class ChoiceController {

    private static final int HOURS = 24;

    private final ChoiceDesk desk;

    ChoiceController(ChoiceDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String choices(HttpServletRequest http, Model model) {
        model.addAttribute("door", Door.of(http));
        model.addAttribute("choices", desk.choices());
        model.addAttribute("ways", Mail.values());
        model.addAttribute("hours", IntStream.range(0, HOURS).boxed().toList());
        return "notice/choices";
    }

    @PostMapping
    String choose(@ModelAttribute("form") ChoiceForm form, HttpServletRequest http, RedirectAttributes flash) {
        desk.choose(form.chosen(), form.hourNumber(), form.versionNumber());
        flash.addFlashAttribute("notice", "notice.choices.saved");
        return "redirect:" + Door.of(http) + "/inbox/choices";
    }
}
