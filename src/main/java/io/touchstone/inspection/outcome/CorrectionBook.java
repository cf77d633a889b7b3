package io.touchstone.inspection.outcome;

import io.touchstone.inspection.CorrectionFailed;
import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.outcome.Correction.Entry;
import io.touchstone.inspection.outcome.Correction.Head;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.Subject;
import io.touchstone.merchant.ShopNotices;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens corrections, has things done to them, and tells of it; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CorrectionBook {

    private static final Set<String> TOLD = Set.of("sent_back", "accepted", "overdue", "passed", "failed", "cancelled");

    private final CorrectionRows rows;
    private final OutcomeRows outcomes;
    private final ListingReviews reviews;
    private final ShopNotices post;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final PlatformTime time;
    private final Ids ids;

    CorrectionBook(
            CorrectionRows rows,
            OutcomeRows outcomes,
            ListingReviews reviews,
            ShopNotices post,
            Settings settings,
            ApplicationEventPublisher events,
            PlatformTime time,
            Ids ids) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.reviews = reviews;
        this.post = post;
        this.settings = settings;
        this.events = events;
        this.time = time;
        this.ids = ids;
    }

    /** Starts the clock of a final failure. */
    void open(StoredOutcome.Head failed, Instant at, Actor actor) {
        String number = String.format(Locale.ROOT, "IC-%d-%06d", time.day(at).getYear(), rows.nextNumber());
        Correction correction =
                Correction.open(Head.of(ids.next(), number, failed, settings.at(CorrectionTerms.KEY, at), at), actor);
        rows.add(correction);
        follow(correction);
    }

    /** Loads a correction, has something done to it, and does what follows from that. */
    void act(UUID id, Consumer<Correction> act) {
        Correction correction = rows.lock(id).orElseThrow(() -> new NotFound("correction", id.toString()));
        change(correction, act);
    }

    /** The follow-up sample of a correction is over; of others nothing happens. */
    void onSample(SampleId sample, Consumer<Correction> act) {
        rows.lockBySample(sample.id())
                .filter(correction -> correction.state() == CorrectionState.FOLLOWING)
                .ifPresent(correction -> change(correction, act));
    }

    /** What was to be corrected was no failure. */
    void cancel(UUID outcome, Instant at, Actor actor) {
        rows.lockOf(outcome)
                .filter(correction -> !correction.state().isOver())
                .ifPresent(correction -> change(correction, one -> one.cancel(at, actor)));
    }

    private void change(Correction correction, Consumer<Correction> act) {
        act.accept(correction);
        rows.save(correction);
        follow(correction);
    }

    private void follow(Correction correction) {
        Head head = correction.head();
        for (Entry line : correction.entries()) {
            events.publishEvent(event(head, line));
            switch (line.kind()) {
                case "passed" ->
                    reviews.liftAll(
                            head.outcomeId(),
                            review -> !review.ofAnother(),
                            "follow-up sample passed",
                            line.at(),
                            line.actor());
                case "failed", "overdue" -> escalate(head, line);
                default -> {}
            }
            if (TOLD.contains(line.kind())) {
                tell(head, line);
            }
        }
    }

    private void escalate(Head head, Entry line) {
        SampleId sample = outcomes.sampleOf(head.outcomeId());
        events.publishEvent(new CorrectionFailed(
                head.number(),
                sample,
                head.merchantId(),
                head.productId(),
                line.kind().equals("overdue"),
                line.actor(),
                line.at()));
    }

    private void tell(Head head, Entry line) {
        post.tell(
                head.merchantId(),
                "inspection.correction.notice." + line.kind(),
                OutcomeLetters.page(head.merchantId(), outcomes.numberOf(head.outcomeId())),
                head.number(),
                head.productId(),
                time.day(head.dueAt()).toString(),
                Objects.requireNonNullElse(line.words(), "–"));
    }

    private static InspectionEvent event(Head head, Entry line) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("merchant_id", head.merchantId());
        details.put("product_id", head.productId());
        if (line.words() != null) {
            details.put("words", Objects.requireNonNull(line.words()));
        }
        return new InspectionEvent(
                "correction_" + line.kind(),
                new Subject("correction", head.number()),
                line.actor(),
                line.at(),
                details);
    }
}
