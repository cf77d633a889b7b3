package io.touchstone.inspection.outcome.web;

import io.touchstone.inspection.outcome.CorrectionDesk;
import io.touchstone.inspection.outcome.CorrectionState;
import io.touchstone.inspection.outcome.CorrectionView;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
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

/** Corrections in the console; {@link CorrectionDesk} says who may. */
@Controller
@RequestMapping(CorrectionController.PATH)
class CorrectionController {

    static final String PATH = "/admin/inspection/corrections";

    private final CorrectionDesk desk;
    private final Clock clock;

    CorrectionController(CorrectionDesk desk, Clock clock) {
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
        if (CorrectionState.words().contains(state)) {
            filter.put("state", state);
        }
        if (!merchant.isBlank()) {
            filter.put("merchant", merchant.strip());
        }
        model.addAttribute("filter", filter);
        model.addAttribute("states", CorrectionState.words());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        model.addAttribute("now", clock.instant());
        return "inspection/outcome-corrections";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        CorrectionView view = desk.view(number);
        model.addAttribute("view", view);
        model.addAttribute("papers", desk.papers(view.row().outcomeId()));
        model.addAttribute("now", clock.instant());
        return "inspection/outcome-correction";
    }

    @PostMapping("/{number}/accept")
    String accept(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        desk.accept(number, version, Typed.words(words, Typed.WORDS_MAX).orElse(null));
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
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            model.addAttribute("badStep", "answer");
            model.addAttribute("typed", Map.of("words", words));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(number, model);
        }
        desk.sendBack(number, version, said.get());
        return done(number, "sent_back", flash);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.correction.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
