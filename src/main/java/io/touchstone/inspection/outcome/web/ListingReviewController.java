package io.touchstone.inspection.outcome.web;

import io.touchstone.inspection.outcome.ListingReviewDesk;
import io.touchstone.inspection.outcome.ReviewFilter;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Listings held for review, in the console; {@link ListingReviewDesk} says who may. */
@Controller
@RequestMapping(ListingReviewController.PATH)
class ListingReviewController {

    static final String PATH = "/admin/inspection/listing-reviews";

    private static final int REASON_MAX = 1000;

    private final ListingReviewDesk desk;
    private final Clock clock;

    ListingReviewController(ListingReviewDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String merchant,
            KeysetRequest request,
            Model model) {
        ReviewFilter filter = new ReviewFilter(view, merchant);
        model.addAttribute("filter", filter);
        model.addAttribute("views", ReviewFilter.VIEWS);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        model.addAttribute("now", clock.instant());
        return "inspection/outcome-reviews";
    }

    /** Decides about the listings that were ticked; the list stays as it was filtered. */
    @PostMapping("/{step:lift|keep|hold}")
    String decide(
            @PathVariable String step,
            @RequestParam(required = false) @Nullable List<UUID> review,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String merchant,
            KeysetRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(reason, REASON_MAX);
        List<UUID> chosen = review == null ? List.of() : review;
        if (chosen.isEmpty() || (said.isEmpty() && !step.equals("hold"))) {
            model.addAttribute(
                    "fault", chosen.isEmpty() ? "inspection.review.fault.none" : "inspection.outcome.typed.words");
            model.addAttribute("typed", Map.of("reason", reason));
            model.addAttribute("chosen", chosen);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(view, merchant, request, model);
        }
        switch (step) {
            case "lift" -> desk.lift(chosen, said.orElseThrow());
            case "keep" -> desk.keep(chosen, said.orElseThrow());
            default -> desk.hold(chosen);
        }
        flash.addFlashAttribute("notice", "inspection.review.done." + step);
        flash.addAttribute("view", new ReviewFilter(view, merchant).view());
        return "redirect:" + PATH;
    }
}
