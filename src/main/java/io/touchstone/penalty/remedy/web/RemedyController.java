package io.touchstone.penalty.remedy.web;

import io.touchstone.penalty.remedy.RemedyDesk;
import io.touchstone.penalty.remedy.RemedyState;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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

/** Corrective plans in the console; {@link RemedyDesk} says who may. */
@Controller
@RequestMapping(RemedyController.PATH)
class RemedyController {

    static final String PATH = "/admin/corrective-plans";

    private final RemedyDesk desk;
    private final Clock clock;

    RemedyController(RemedyDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String merchant,
            KeysetRequest request,
            Model model) {
        Map<String, String> filter = new LinkedHashMap<>();
        if (RemedyState.words().contains(state)) {
            filter.put("state", state);
        }
        if (!merchant.isBlank()) {
            filter.put("merchant", merchant.strip());
        }
        model.addAttribute("filter", filter);
        model.addAttribute("states", RemedyState.words());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        model.addAttribute("now", clock.instant());
        return "penalty/remedy-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.page(number));
        model.addAttribute("now", clock.instant());
        return "penalty/remedy-show";
    }

    @PostMapping("/{number}/accept")
    String accept(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        desk.accept(
                number, version, RemedyForm.words(words, RemedyForm.WORDS_MAX).orElse(null));
        return done(number, "accepted", flash);
    }

    @PostMapping("/{number}/send-back")
    String sendBack(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = RemedyForm.words(words, RemedyForm.WORDS_MAX);
        if (said.isEmpty()) {
            return again(number, "answer", words, response, model);
        }
        desk.sendBack(number, version, said.get());
        return done(number, "sent_back", flash);
    }

    /** @param effective {@code yes} or {@code no} */
    @PostMapping("/{number}/check")
    String check(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam String effective,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = RemedyForm.words(words, RemedyForm.WORDS_MAX);
        if (said.isEmpty()) {
            return again(number, "check", words, response, model);
        }
        desk.check(number, version, effective.equals("yes"), said.get());
        return done(number, "checked", flash);
    }

    private String again(String number, String step, String words, HttpServletResponse response, Model model) {
        model.addAttribute("badStep", step);
        model.addAttribute("typed", Map.of("words", words));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, model);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "penalty.plan.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
