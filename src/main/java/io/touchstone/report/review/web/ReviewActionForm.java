package io.touchstone.report.review.web;

import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.review.ReviewActionOrder;
import io.touchstone.report.review.ReviewSizes;
import io.touchstone.shell.Typed;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An action as it is typed.
 *
 * @param goal in the size that the key figure is shown in: shares as percent
 */
record ReviewActionForm(
        @Nullable String once,
        @Nullable String kpi,
        @Nullable String department,
        @Nullable String goal,
        @Nullable String what,
        @Nullable String owner,
        @Nullable String due) {

    static final int NAME_MAX = 100;

    private static final int GOAL_DIGITS = 9;
    private static final int GOAL_DECIMALS = 6;

    static ReviewActionForm empty(String once) {
        return new ReviewActionForm(once, null, null, null, null, null, null);
    }

    void check(Errors errors) {
        if (Typed.words(kpi, NAME_MAX).isEmpty()) {
            errors.rejectValue("kpi", "report.review.typed.kpi");
        }
        if (isTyped(department) && Typed.id(department).isEmpty()) {
            errors.rejectValue("department", "rule.report.REVIEW_DEPARTMENT_UNKNOWN");
        }
        if (isTyped(goal) && Typed.decimal(goal, GOAL_DIGITS, GOAL_DECIMALS).isEmpty()) {
            errors.rejectValue("goal", "report.review.typed.goal");
        }
        if (Typed.words(what, Typed.WORDS_MAX).isEmpty()) {
            errors.rejectValue("what", "report.review.typed.what");
        }
        if (Typed.words(owner, NAME_MAX).isEmpty()) {
            errors.rejectValue("owner", "report.review.typed.owner");
        }
        if (Typed.day(due).isEmpty()) {
            errors.rejectValue("due", "report.review.typed.day");
        }
        if (Typed.id(once).isEmpty()) {
            errors.reject("report.review.typed.again");
        }
    }

    /** @param chosen the key figure, which says what size the goal is typed in */
    ReviewActionOrder order(@Nullable Kpi chosen) {
        BigDecimal typed = Typed.decimal(goal, GOAL_DIGITS, GOAL_DECIMALS).orElse(null);
        UUID part = Typed.id(department).orElse(null);
        return new ReviewActionOrder(
                Typed.id(once).orElseThrow(),
                Typed.words(kpi, NAME_MAX).orElseThrow(),
                part,
                typed == null || chosen == null ? typed : ReviewSizes.typed(chosen.unit(), typed),
                Typed.words(what, Typed.WORDS_MAX).orElseThrow(),
                Typed.words(owner, NAME_MAX).orElseThrow(),
                Typed.day(due).orElseThrow());
    }

    private static boolean isTyped(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
