package io.touchstone.penalty.appeal.web;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.appeal.AppealDesk;
import io.touchstone.penalty.appeal.AppealFilter;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Appeals in the console; {@link AppealDesk} says who may. */
@Controller
@RequestMapping(AppealController.PATH)
class AppealController {

    static final String PATH = "/admin/appeals";

    private static final Set<String> ANSWERS = Set.of("upheld", "varied", "overturned");

    private final AppealDesk desk;
    private final Clock clock;

    AppealController(AppealDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String merchant,
            @RequestParam(required = false) @Nullable String number,
            KeysetRequest request,
            Model model) {
        AppealFilter filter = new AppealFilter(view, merchant, number);
        model.addAttribute("filter", filter);
        model.addAttribute("views", AppealFilter.VIEWS);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        model.addAttribute("now", clock.instant());
        return "penalty/appeal-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.view(number));
        model.addAttribute("now", clock.instant());
        return "penalty/appeal-show";
    }

    /** The appeals of a decision, drawn into the decision's own page. */
    @GetMapping("/of/{decision}/panel")
    String ofDecision(@PathVariable String decision, Model model) {
        model.addAttribute("rows", desk.ofDecision(decision));
        return "penalty/_appeal :: panel";
    }

    @PostMapping("/{number}/claim")
    String claim(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.claim(number, version);
        return done(number, "claimed", flash);
    }

    @PostMapping("/{number}/claim-late")
    String claimLate(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.claimLate(number, version);
        return done(number, "claimed", flash);
    }

    @PostMapping("/{number}/release")
    String release(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.release(number, version);
        return done(number, "released", flash);
    }

    @PostMapping("/{number}/message")
    String say(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.TEXT_MAX);
        if (said.isEmpty()) {
            return again(number, "penalty.appeal.typed.text", Map.of("words", words), response, model);
        }
        desk.say(number, version, said.get());
        return done(number, "said", flash);
    }

    /**
     * @param answer {@code upheld}, {@code varied} or {@code overturned}
     * @param effect those that are undone when it is varied
     */
    @PostMapping("/{number}/answer")
    String answer(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(required = false) @Nullable List<UUID> effect,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Set<UUID> effects = effect == null ? Set.of() : new HashSet<>(effect);
        Optional<String> said = Typed.words(reply, Typed.TEXT_MAX);
        Map<String, Object> typed = Map.of("answer", answer, "reply", reply, "effects", effects);
        if (said.isEmpty()) {
            return again(number, "penalty.appeal.typed.reply", typed, response, model);
        }
        if (!ANSWERS.contains(answer)) {
            return again(number, "penalty.appeal.typed.answer", typed, response, model);
        }
        Optional<RuleViolation> broken = Attempt.refusal(() -> decide(number, version, answer, effects, said.get()));
        if (broken.isPresent()) {
            return again(number, broken.get().rule().messageKey(), typed, response, model);
        }
        return done(number, answer, flash);
    }

    private void decide(String number, long version, String answer, Set<UUID> effects, String reply) {
        switch (answer) {
            case "varied" -> desk.vary(number, version, effects, reply);
            case "overturned" -> desk.overturn(number, version, reply);
            default -> desk.uphold(number, version, reply);
        }
    }

    private String again(
            String number, String fault, Map<String, Object> typed, HttpServletResponse response, Model model) {
        model.addAttribute("fault", fault);
        model.addAttribute("typed", typed);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, model);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "penalty.appeal.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
