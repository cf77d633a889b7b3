package io.touchstone.assessment.supervision.web;

import io.touchstone.assessment.supervision.VisitDesk;
import io.touchstone.assessment.supervision.VisitFilter;
import io.touchstone.assessment.supervision.VisitKind;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Visits in the console: the list, the calendar, one visit and its decision; {@link VisitDesk} says who may. */
@Controller
@RequestMapping(VisitController.PATH)
class VisitController {

    static final String PATH = "/admin/visits";

    private static final int LAST = 10;

    private final VisitDesk desk;
    private final VisitScreen screen;

    VisitController(VisitDesk desk, VisitScreen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String certificate,
            KeysetRequest request,
            Model model) {
        VisitFilter filter = VisitFilter.of(state, kind, certificate);
        model.addAttribute("filter", filter);
        model.addAttribute("states", VisitFilter.states());
        model.addAttribute("kinds", VisitKind.words());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        model.addAttribute("today", desk.today());
        return "assessment/supervision-list";
    }

    /** The last ones of a certificate, for its page. */
    @GetMapping("/of-certificate")
    String ofCertificate(@RequestParam String certificate, Model model) {
        VisitFilter filter = VisitFilter.of("", "", certificate);
        model.addAttribute("certificate", filter.certificate());
        model.addAttribute("page", desk.list(filter, null, LAST));
        model.addAttribute("today", desk.today());
        return "assessment/_supervision :: ofCertificate";
    }

    /** @param month such as {@code 2026-03}; the present one otherwise */
    @GetMapping("/calendar")
    String calendar(@RequestParam(defaultValue = "") String month, Model model) {
        model.addAttribute("calendar", desk.calendar(Typed.month(month).orElse(null)));
        return "assessment/supervision-calendar";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        return screen.show(number, model);
    }

    @PostMapping("/{number}/decide")
    String decide(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.decide(number, version);
        return done(number, "decided", flash);
    }

    @PostMapping("/{number}/send-back")
    String sendBack(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return screen.again(number, "send-back", Map.of("words", words), response, model);
        }
        desk.sendBack(number, version, said.get());
        return done(number, "sent_back", flash);
    }

    static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "assessment.visit.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
