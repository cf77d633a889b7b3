package io.touchstone.report.review;

import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiDepartment;
import io.touchstone.report.kpi.KpiPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as its page and its papers show it.
 *
 * @param sound whether what was signed is still what stands here; true for a draft
 * @param signable whether the reader may sign it as far as its people say
 * @param kpis definitions by code
 * @param departments those that have figures or comments in it
 * @param halves of a year: its two half-year reviews, the first half first; empty for a half-year
 */
public record ReviewPage(
        String number,
        KpiPeriod period,
        ReviewState state,
        long version,
        int generation,
        Act made,
        Act counted,
        @Nullable Act signed,
        @Nullable Act published,
        @Nullable String sha256,
        boolean sound,
        boolean signable,
        Map<String, Kpi> kpis,
        List<KpiDepartment> departments,
        List<ReviewFigure> figures,
        List<ReviewComment> comments,
        List<ActionLine> actions,
        List<Half> halves) {

    /** Who did something, as they are called, and when. */
    public record Act(String by, Instant at) {}

    /** A half-year in a year's review, with what the platform came to in it. */
    public record Half(String number, KpiPeriod period, Map<String, ReviewFigure> figures) {}

    /**
     * An action with how it stands: when the review was signed, or now in a draft.
     *
     * @param carried decided by an earlier review
     * @param late open past its day, seen from the review's signing or from today
     */
    public record ActionLine(
            String number,
            String kpi,
            @Nullable UUID department,
            String what,
            String owner,
            java.time.LocalDate dueOn,
            ReviewActionState state,
            boolean carried,
            boolean late) {}

    public ReviewPage {
        kpis = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(kpis));
        departments = List.copyOf(departments);
        figures = List.copyOf(figures);
        comments = List.copyOf(comments);
        actions = List.copyOf(actions);
        halves = List.copyOf(halves);
    }

    public boolean isDraft() {
        return state == ReviewState.DRAFT;
    }

    /** For the whole platform. */
    public List<ReviewFigure> whole() {
        return figures.stream().filter(one -> one.department() == null).toList();
    }

    public List<ReviewFigure> of(UUID department) {
        return figures.stream()
                .filter(one -> department.equals(one.department()))
                .toList();
    }

    /** @param department null for what was said about the whole */
    public List<ReviewComment> said(@Nullable UUID department) {
        return comments.stream()
                .filter(one -> java.util.Objects.equals(department, one.department()))
                .toList();
    }

    /** Of the platform's key figures. */
    public long count(String verdict) {
        return whole().stream()
                .filter(one -> one.verdict().word().equals(verdict))
                .count();
    }

    /** What the platform missed that no action answers yet. */
    public List<ReviewFigure> unanswered() {
        return whole().stream()
                .filter(ReviewFigure::isMissed)
                .filter(one -> actions.stream().noneMatch(action -> action.kpi().equals(one.kpi())))
                .toList();
    }
}
