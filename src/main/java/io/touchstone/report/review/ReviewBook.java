package io.touchstone.report.review;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.report.ReportEvent;
import io.touchstone.report.kpi.KpiGrain;
import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.report.review.Review.Head;
import io.touchstone.report.review.Review.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes reviews and moves them on; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewBook {

    private final PeriodReviewRows rows;
    private final ReviewFigureRows parts;
    private final ReviewCounting counting;
    private final ReviewFollowing following;
    private final ApplicationEventPublisher events;
    private final PlatformTime time;

    ReviewBook(
            PeriodReviewRows rows,
            ReviewFigureRows parts,
            ReviewCounting counting,
            ReviewFollowing following,
            ApplicationEventPublisher events,
            PlatformTime time) {
        this.rows = rows;
        this.parts = parts;
        this.counting = counting;
        this.following = following;
        this.events = events;
        this.time = time;
    }

    /** @return the number; the same for a double submit */
    String make(UUID once, KpiPeriod period, Instant at, Actor actor) {
        Optional<Review.Stored> known = rows.find(once);
        if (known.isPresent()) {
            return known.get().head().number();
        }
        requireFit(period, at);
        String number = String.format(Locale.ROOT, "RV-%d-%06d", time.day(at).getYear(), rows.nextNumber());
        Review made = Review.make(new Head(once, number, period, new Signature(person(actor), at)));
        if (!rows.add(made)) {
            throw new RuleViolation(ReviewRule.REVIEW_PERIOD_TAKEN, period.name());
        }
        count(made);
        tell("review_made", made, at, actor);
        return number;
    }

    void countAgain(String number, long seen, Instant at, Actor actor) {
        Review review = lock(number, seen);
        review.countAgain(new Signature(person(actor), at));
        rows.save(review);
        count(review);
        tell("review_counted", review, at, actor);
    }

    /** Said once for a form that was shown; anybody who leads reviews may, the signer as well. */
    void comment(String number, ReviewComment comment, Actor actor) {
        Review review = locked(number);
        review.requireDraft();
        if (parts.add(review.head().id(), comment, person(actor))) {
            tell("review_commented", review, comment.at(), actor);
        }
    }

    void sign(String number, long seen, Instant at, Actor actor) {
        Review review = lock(number, seen);
        UUID id = review.head().id();
        List<ReviewFigure> figures = parts.figures(id);
        List<ReviewAction.Stored> actions = following.of(id);
        review.requireDraft();
        review.sign(
                new Signature(person(actor), at), ReviewSeal.of(review.head(), figures, parts.comments(id), actions));
        requireAnswered(figures, actions);
        following.keep(id, actions);
        rows.save(review);
        tell("review_signed", review, at, actor);
    }

    void publish(String number, long seen, Instant at, Actor actor) {
        change(number, seen, review -> review.publish(new Signature(person(actor), at)), "review_published", at, actor);
    }

    void discard(String number, long seen, Instant at, Actor actor) {
        change(number, seen, Review::discard, "review_discarded", at, actor);
    }

    /** For something that hangs on a draft. */
    Review lockDraft(String number) {
        Review review = locked(number);
        review.requireDraft();
        return review;
    }

    private void change(String number, long seen, Consumer<Review> act, String verb, Instant at, Actor actor) {
        Review review = lock(number, seen);
        act.accept(review);
        rows.save(review);
        tell(verb, review, at, actor);
    }

    private void count(Review review) {
        List<ReviewFigure> figures = counting.count(review.head().period());
        if (figures.isEmpty()) {
            throw new RuleViolation(
                    ReviewRule.REVIEW_WITHOUT_FIGURES, review.head().period().name());
        }
        parts.add(review.head().id(), review.stored().generation(), figures);
        following.carry(review.head(), review.stored().counted());
    }

    private void requireFit(KpiPeriod period, Instant at) {
        if (period.grain() != KpiGrain.HALF_YEAR && period.grain() != KpiGrain.YEAR) {
            throw new RuleViolation(ReviewRule.REVIEW_PERIOD_UNFIT);
        }
        if (!period.last().isBefore(time.day(at))) {
            throw new RuleViolation(ReviewRule.REVIEW_PERIOD_OPEN, period.name());
        }
        if (rows.alive(period).isPresent()) {
            throw new RuleViolation(ReviewRule.REVIEW_PERIOD_TAKEN, period.name());
        }
        if (period.grain() == KpiGrain.YEAR && !halves(period).stream().allMatch(this::isSigned)) {
            throw new RuleViolation(ReviewRule.REVIEW_HALVES_NOT_SIGNED, period.name());
        }
    }

    /** The two half-years of a year. */
    static List<KpiPeriod> halves(KpiPeriod year) {
        KpiPeriod first = new KpiPeriod(KpiGrain.HALF_YEAR, year.start());
        return List.of(first, first.next());
    }

    private boolean isSigned(KpiPeriod half) {
        return rows.alive(half)
                .filter(one -> one.state() == ReviewState.SIGNED || one.state() == ReviewState.PUBLISHED)
                .isPresent();
    }

    /** What the platform missed as a whole has an action, decided here or carried. */
    private static void requireAnswered(List<ReviewFigure> figures, List<ReviewAction.Stored> actions) {
        figures.stream()
                .filter(figure -> figure.department() == null && figure.isMissed())
                .filter(figure ->
                        actions.stream().noneMatch(action -> action.head().kpi().equals(figure.kpi())))
                .findFirst()
                .ifPresent(figure -> {
                    throw new RuleViolation(ReviewRule.REVIEW_MISSED_WITHOUT_ACTION, figure.kpi());
                });
    }

    private Review locked(String number) {
        return rows.lock(number).map(Review::new).orElseThrow(() -> new NotFound("review", number));
    }

    private Review lock(String number, long seen) {
        Review review = locked(number);
        if (review.stored().version() != seen) {
            throw new Conflict(ReviewRule.REVIEW_CHANGED);
        }
        return review;
    }

    private void tell(String verb, Review review, Instant at, Actor actor) {
        events.publishEvent(new ReportEvent(
                verb,
                new Subject("review", review.head().number()),
                actor,
                at,
                Map.of(
                        "period",
                        review.head().period().name(),
                        "generation",
                        Integer.toString(review.stored().generation()),
                        "sha256",
                        String.valueOf(review.stored().sha256()))));
    }

    static UUID person(Actor actor) {
        return UUID.fromString(actor.id());
    }
}
