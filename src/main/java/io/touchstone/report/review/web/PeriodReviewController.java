package io.touchstone.report.review.web;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.review.PeriodReviewDesk;
import io.touchstone.report.review.ReviewFilter;
import io.touchstone.report.review.ReviewState;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reviews of half-years and years in the console; {@link PeriodReviewDesk} says who may. */
@Controller
@RequestMapping(PeriodReviewController.PATH)
class PeriodReviewController {

    static final String PATH = "/admin/reviews";

    private final PeriodReviewDesk desk;
    private final ReviewScreen screen;
    private final Ids ids;

    PeriodReviewController(PeriodReviewDesk desk, ReviewScreen screen, Ids ids) {
        this.desk = desk;
        this.screen = screen;
        this.ids = ids;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> chosen, KeysetRequest request, Authentication reader, Model model) {
        model.addAttribute("form", new ReviewForm(ids.next().toString(), null));
        return page(ReviewFilter.of(chosen), request, reader, model);
    }

    @PostMapping
    String make(
            @ModelAttribute("form") ReviewForm form,
            BindingResult checked,
            KeysetRequest request,
            Authentication reader,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        AtomicReference<String> number = new AtomicReference<>();
        Attempt.of(() -> number.set(desk.make(form.id(), form.typed().orElseThrow())), checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(ReviewFilter.of(Map.of()), request, reader, model);
        }
        return done(Objects.requireNonNull(number.get()), "made", flash);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Locale locale, Model model) {
        return screen.show(number, locale, model);
    }

    @PostMapping("/{number}/count")
    String countAgain(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.countAgain(number, version);
        return done(number, "counted", flash);
    }

    @PostMapping("/{number}/comments")
    String comment(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String words,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<UUID> id = Typed.id(once);
        Optional<UUID> part = Typed.id(department);
        Optional<String> said = Typed.words(words, Typed.TEXT_MAX);
        if (id.isEmpty() || said.isEmpty() || (!department.isBlank() && part.isEmpty())) {
            return screen.again(
                    number, "comment", Map.of("department", department, "words", words), locale, response, model);
        }
        desk.comment(number, id.get(), part.orElse(null), said.get());
        return done(number, "commented", flash);
    }

    @PostMapping("/{number}/sign")
    String sign(
            @PathVariable String number,
            @RequestParam long version,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<RuleViolation> refused = Attempt.refusal(() -> desk.sign(number, version));
        if (refused.isPresent()) {
            model.addAttribute("refused", refused.get());
            return screen.again(number, "sign", Map.of(), locale, response, model);
        }
        return done(number, "signed", flash);
    }

    @PostMapping("/{number}/publish")
    String publish(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.publish(number, version);
        return done(number, "published", flash);
    }

    @PostMapping("/{number}/discard")
    String discard(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.discard(number, version);
        return done(number, "discarded", flash);
    }

    static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "report.review.done." + step);
        return "redirect:" + PATH + "/" + number;
    }

    private String page(ReviewFilter filter, KeysetRequest request, Authentication reader, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("states", ReviewState.words());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        if (reader.getAuthorities().stream().anyMatch(one -> "review:lead".equals(one.getAuthority()))) {
            model.addAttribute("periods", desk.periods());
        }
        return "report/review-list";
    }
}
