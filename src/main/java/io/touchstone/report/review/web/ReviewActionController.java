package io.touchstone.report.review.web;

import io.touchstone.kernel.Ids;
import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.review.ReviewActionDesk;
import io.touchstone.report.review.ReviewActionFilter;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What reviews decided, as a list, one by one, and where it is decided; {@link ReviewActionDesk} says who may. */
@Controller
class ReviewActionController {

    static final String PATH = PeriodReviewController.PATH + "/actions";

    private final ReviewActionDesk desk;
    private final ReviewScreen screen;
    private final Ids ids;

    ReviewActionController(ReviewActionDesk desk, ReviewScreen screen, Ids ids) {
        this.desk = desk;
        this.screen = screen;
        this.ids = ids;
    }

    @GetMapping(PATH)
    String list(@RequestParam Map<String, String> chosen, KeysetRequest request, Model model) {
        ReviewActionFilter filter = ReviewActionFilter.of(chosen);
        model.addAttribute("filter", filter);
        model.addAttribute("states", ReviewActionFilter.states());
        model.addAttribute("kpis", desk.kpis());
        model.addAttribute("me", desk.me());
        model.addAttribute("today", desk.today());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "report/review-action-list";
    }

    @GetMapping(PATH + "/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.page(number));
        model.addAttribute("once", ids.next().toString());
        return "report/review-action";
    }

    @PostMapping(PeriodReviewController.PATH + "/{review}/actions")
    String open(
            @PathVariable String review,
            @ModelAttribute("form") ReviewActionForm form,
            BindingResult checked,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        AtomicReference<String> number = new AtomicReference<>();
        Attempt.of(() -> number.set(desk.open(review, form.order(chosen(form.kpi())))), checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return screen.show(review, locale, model);
        }
        flash.addFlashAttribute("noticeArguments", new Object[] {Objects.requireNonNull(number.get())});
        return PeriodReviewController.done(review, "action", flash);
    }

    private @Nullable Kpi chosen(@Nullable String code) {
        return desk.kpis().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
