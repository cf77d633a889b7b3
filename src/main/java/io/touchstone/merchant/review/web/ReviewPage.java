package io.touchstone.merchant.review.web;

import io.touchstone.merchant.review.ReviewCase;
import io.touchstone.merchant.review.ReviewDesk;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts one application into the model of its page; forms that are not there yet begin empty. */
@Component
class ReviewPage {

    private final ReviewDesk desk;

    ReviewPage(ReviewDesk desk) {
        this.desk = desk;
    }

    String show(UUID id, @Nullable UUID document, Locale locale, Model model) {
        ReviewCase review = desk.open(id, document, locale);
        model.addAttribute("review", review);
        model.addAttribute("base", QueueUrl.PATH + "/" + id);
        if (!model.containsAttribute("verdict")) {
            model.addAttribute("verdict", VerdictForm.empty());
        }
        if (!model.containsAttribute("decision")) {
            model.addAttribute("decision", DecisionForm.of(review.application().version()));
        }
        return "merchant/review-show";
    }
}
