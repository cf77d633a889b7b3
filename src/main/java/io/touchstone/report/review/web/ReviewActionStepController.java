package io.touchstone.report.review.web;

import io.touchstone.evidence.Uploads;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.review.ReviewActionDesk;
import io.touchstone.report.review.ReviewActionPlan;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of an action; {@link ReviewActionDesk} says who may. */
@Controller
@RequestMapping(ReviewActionController.PATH + "/{number}")
class ReviewActionStepController {

    private final ReviewActionDesk desk;
    private final Ids ids;

    ReviewActionStepController(ReviewActionDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /** @param done {@code yes} when it is finished, which asks for a file */
    @PostMapping("/tell")
    String tell(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        boolean finished = "yes".equals(done);
        Map<String, String> typed = Map.of("words", words, "done", done);
        Optional<UUID> id = Typed.id(once);
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (id.isEmpty() || said.isEmpty() || Uploads.tooMany(papers)) {
            return again(number, "tell", typed, null, response, model);
        }
        try (Uploads uploads = Uploads.of(papers)) {
            Optional<RuleViolation> refused = Attempt.refusal(() -> {
                if (finished) {
                    desk.done(number, id.get(), said.get(), uploads.first());
                } else {
                    desk.progress(number, id.get(), said.get(), uploads.first());
                }
            });
            if (refused.isPresent()) {
                return again(number, "tell", typed, refused.get(), response, model);
            }
        }
        return done(number, finished ? "done" : "told", flash);
    }

    @PostMapping("/replan")
    String replan(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Map<String, String> typed = Map.of("due", due, "owner", owner, "words", words);
        Optional<LocalDate> day = Typed.day(due);
        Optional<String> person = Typed.words(owner, ReviewActionForm.NAME_MAX);
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (day.isEmpty() || person.isEmpty() || said.isEmpty()) {
            return again(number, "replan", typed, null, response, model);
        }
        Optional<RuleViolation> refused = Attempt.refusal(
                () -> desk.replan(number, version, new ReviewActionPlan(day.get(), person.get(), said.get())));
        return refused.isPresent()
                ? again(number, "replan", typed, refused.get(), response, model)
                : done(number, "replanned", flash);
    }

    @PostMapping("/drop")
    String drop(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return again(number, "drop", Map.of("words", words), null, response, model);
        }
        desk.drop(number, version, said.get());
        return done(number, "dropped", flash);
    }

    @PostMapping("/reopen")
    String reopen(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return again(number, "reopen", Map.of("words", words), null, response, model);
        }
        desk.reopen(number, version, said.get());
        return done(number, "reopened", flash);
    }

    private String again(
            String number,
            String step,
            Map<String, String> typed,
            @Nullable RuleViolation refused,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("badStep", step);
        model.addAttribute("typed", typed);
        if (refused != null) {
            model.addAttribute("refused", refused);
        }
        model.addAttribute("view", desk.page(number));
        model.addAttribute("once", ids.next().toString());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "report/review-action";
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "report.review.action.done." + step);
        return "redirect:" + ReviewActionController.PATH + "/" + number;
    }
}
