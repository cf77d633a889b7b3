package io.touchstone.assessment.sheet.web;

import io.touchstone.assessment.sheet.SheetDesk;
import io.touchstone.assessment.sheet.SheetLeadDesk;
import io.touchstone.assessment.sheet.SheetState;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Assessments in the console; {@link SheetDesk} and {@link SheetLeadDesk} say who may. */
@Controller
@RequestMapping(SheetController.PATH)
class SheetController {

    static final String PATH = "/admin/assessments";

    private final SheetDesk desk;
    private final SheetLeadDesk lead;

    SheetController(SheetDesk desk, SheetLeadDesk lead) {
        this.desk = desk;
        this.lead = lead;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String subject,
            KeysetRequest request,
            Model model) {
        Map<String, String> filter = new LinkedHashMap<>();
        if (SheetState.words().contains(state)) {
            filter.put("state", state);
        }
        if (!subject.isBlank()) {
            filter.put("subject", subject.strip());
        }
        model.addAttribute("filter", filter);
        model.addAttribute("states", SheetState.words());
        model.addAttribute("subjects", desk.subjects());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "assessment/sheet-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.page(number));
        return "assessment/sheet-show";
    }

    @PostMapping("/{number}/freeze")
    String freeze(@PathVariable String number, RedirectAttributes flash) {
        lead.freeze(number);
        return done(number, "frozen", flash);
    }

    @PostMapping("/{number}/abandon")
    String abandon(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> reason = Typed.words(words, Typed.WORDS_MAX);
        if (reason.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("badWords", words);
            return show(number, model);
        }
        lead.abandon(number, reason.get());
        return done(number, "abandoned", flash);
    }

    static String done(String number, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "sheet.done." + what);
        return "redirect:" + PATH + "/" + number;
    }
}
