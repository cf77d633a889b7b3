package io.touchstone.report.review;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.review.Review.Signature;
import io.touchstone.report.review.ReviewAction.Head;
import io.touchstone.report.review.ReviewAction.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides actions and keeps what becomes of them; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewActionBook {

    private final ReviewActionRows rows;
    private final ReviewBook reviews;
    private final ReviewActionNews news;
    private final ReviewOwners owners;
    private final Evidence evidence;
    private final PlatformTime time;

    ReviewActionBook(
            ReviewActionRows rows,
            ReviewBook reviews,
            ReviewActionNews news,
            ReviewOwners owners,
            Evidence evidence,
            PlatformTime time) {
        this.rows = rows;
        this.reviews = reviews;
        this.news = news;
        this.owners = owners;
        this.evidence = evidence;
        this.time = time;
    }

    /** @return the number; the same for a double submit */
    String open(String review, ReviewActionOrder order, Instant at, Actor actor) {
        Optional<ReviewAction.Stored> known = rows.find(order.once());
        if (known.isPresent()) {
            return known.get().head().number();
        }
        Review of = reviews.lockDraft(review);
        owners.requireKnown(order.kpi(), order.department());
        UUID owner = owners.owner(order.owner());
        requireAhead(order.dueOn(), at);
        String number = String.format(Locale.ROOT, "RA-%d-%06d", time.day(at).getYear(), rows.nextNumber());
        Signature by = new Signature(ReviewBook.person(actor), at);
        ReviewAction opened = ReviewAction.open(
                new Head(
                        order.once(),
                        number,
                        of.head().id(),
                        order.kpi(),
                        order.department(),
                        order.goal(),
                        order.what(),
                        by),
                owner,
                order.dueOn());
        rows.add(opened);
        news.tell(opened, actor);
        return number;
    }

    /** What the owner, or who leads, says about it. */
    void progress(String number, Said said, Acting acting) {
        ReviewAction action = lock(number);
        if (rows.isSaid(said.once())) {
            return;
        }
        requireOwner(action, acting);
        action.progress(said.once(), said.words(), paper(said.upload(), acting.actor()), acting.signature());
        save(action, acting.actor());
    }

    void done(String number, Said said, Acting acting) {
        ReviewAction action = lock(number);
        if (rows.isSaid(said.once())) {
            return;
        }
        requireOwner(action, acting);
        action.done(said.once(), said.words(), paper(said.upload(), acting.actor()), acting.signature());
        save(action, acting.actor());
    }

    /** To another day, to another person, or both; with why. */
    void replan(String number, long seen, ReviewActionPlan plan, Acting acting) {
        UUID owner = owners.owner(plan.owner());
        change(
                number,
                seen,
                action -> {
                    if (!plan.dueOn().equals(action.stored().dueOn())) {
                        requireAhead(plan.dueOn(), acting.at());
                    }
                    action.move(plan.dueOn(), plan.words(), acting.signature());
                    action.handOver(owner, acting.signature());
                },
                acting.actor());
    }

    void drop(String number, long seen, String words, Acting acting) {
        change(number, seen, action -> action.drop(words, acting.signature()), acting.actor());
    }

    void reopen(String number, long seen, String words, Acting acting) {
        change(number, seen, action -> action.reopen(words, acting.signature()), acting.actor());
    }

    /** What is said about an action, once for a form that was shown. */
    record Said(UUID once, String words, @Nullable Upload upload) {}

    /** Who does something when, and whether they lead reviews. */
    record Acting(Actor actor, Instant at, boolean leads) {

        Signature signature() {
            return new Signature(ReviewBook.person(actor), at);
        }
    }

    private void change(String number, long seen, Consumer<ReviewAction> act, Actor actor) {
        ReviewAction action = lock(number);
        if (action.stored().version() != seen) {
            throw new Conflict(ReviewRule.REVIEW_ACTION_CHANGED);
        }
        act.accept(action);
        save(action, actor);
    }

    /** A step that changed nothing leaves no trace. */
    private void save(ReviewAction action, Actor actor) {
        if (!action.lines().isEmpty()) {
            rows.save(action);
            news.tell(action, actor);
        }
    }

    private ReviewAction lock(String number) {
        return rows.lock(number).orElseThrow(() -> new NotFound("action", number));
    }

    private @Nullable Paper paper(@Nullable Upload upload, Actor actor) {
        if (upload == null) {
            return null;
        }
        EvidenceView kept = evidence.receive(upload.content(), upload.name(), null, actor);
        return new Paper(kept.id().id(), kept.name());
    }

    private void requireAhead(LocalDate day, Instant at) {
        if (day.isBefore(time.day(at))) {
            throw new RuleViolation(ReviewRule.REVIEW_DUE_PAST);
        }
    }

    private static void requireOwner(ReviewAction action, Acting acting) {
        if (!acting.leads() && !action.isOf(ReviewBook.person(acting.actor()))) {
            throw new RuleViolation(ReviewRule.REVIEW_ACTION_NOT_YOURS);
        }
    }
}
