package io.touchstone.inspection.outcome;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.outcome.StoredOutcome.Cause;
import io.touchstone.inspection.outcome.StoredOutcome.Entry;
import io.touchstone.inspection.outcome.StoredOutcome.Head;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens outcomes, has things done to them, and does what follows from that; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OutcomeBook {

    static final Actor SELF = Actor.system("inspection-outcome");

    private final OutcomeRows rows;
    private final Samples samples;
    private final OutcomeCalendar calendar;
    private final OutcomeFollowers followers;
    private final ApplicationEventPublisher events;
    private final PlatformTime time;
    private final Ids ids;

    OutcomeBook(
            OutcomeRows rows,
            Samples samples,
            OutcomeCalendar calendar,
            OutcomeFollowers followers,
            ApplicationEventPublisher events,
            PlatformTime time,
            Ids ids) {
        this.rows = rows;
        this.samples = samples;
        this.calendar = calendar;
        this.followers = followers;
        this.events = events;
        this.time = time;
        this.ids = ids;
    }

    /** Takes in what was found on a sample: opens its outcome, corrects it, or decides it by a retest. */
    void found(SampleId sample, Cause cause, Found found) {
        Optional<Outcome> known = rows.lockOf(sample, cause);
        if (known.isEmpty()) {
            open(sample, cause, found);
            return;
        }
        Outcome outcome = known.get();
        if (found.retest()) {
            outcome.retested(found);
        } else {
            outcome.amend(found);
            if (outcome.state() == OutcomeState.NOTIFIED) {
                serve(outcome, found.at());
            }
        }
        rows.save(outcome);
        follow(outcome);
    }

    /** Loads an outcome, has something done to it, and does what follows from that. */
    void act(UUID id, Consumer<Outcome> act) {
        Outcome outcome = rows.lock(id).orElseThrow(() -> new NotFound("outcome", id.toString()));
        act.accept(outcome);
        rows.save(outcome);
        follow(outcome);
    }

    boolean isProposed(UUID proposal) {
        return rows.isProposed(proposal);
    }

    /** The sample was stopped: what was not final yet ends with it. */
    void discard(SampleId sample, Instant at, Actor actor) {
        rows.lockOf(sample).stream()
                .filter(outcome -> OutcomeState.CONTESTABLE.contains(outcome.state()))
                .forEach(outcome -> {
                    outcome.discard(null, at, actor);
                    rows.save(outcome);
                    follow(outcome);
                });
    }

    private void open(SampleId sampleId, Cause cause, Found found) {
        SampleView sample = samples.find(sampleId).orElseThrow(() -> new NotFound("sample", sampleId.toString()));
        Head head = new Head(
                ids.next(),
                String.format(Locale.ROOT, "IO-%d-%06d", time.day(found.at()).getYear(), rows.nextNumber()),
                sampleId,
                sample.merchantId(),
                sample.productId(),
                sample.categoryCode(),
                cause,
                calendar.version(found.at()),
                found.at());
        Outcome outcome = Outcome.of(head, found);
        if (outcome.state() == OutcomeState.PROVISIONAL) {
            serve(outcome, found.at());
        }
        rows.add(outcome);
        follow(outcome);
    }

    /** The notice is served when it lies in the merchant's inbox, which is in this transaction. */
    private void serve(Outcome outcome, Instant at) {
        outcome.notify(calendar.objectionUntil(outcome.head().categoryCode(), at), at, SELF);
    }

    private void follow(Outcome outcome) {
        SampleView sample = samples.find(outcome.head().sample()).orElseThrow();
        List<Entry> lines = outcome.entries();
        lines.forEach(line -> events.publishEvent(event(outcome, sample, line)));
        lines.forEach(line -> followers.follow(outcome, sample, line));
    }

    private static InspectionEvent event(Outcome outcome, SampleView sample, Entry line) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("sample", sample.number());
        details.put("merchant_id", outcome.head().merchantId());
        details.put("product_id", outcome.head().productId());
        details.put("passed", outcome.verdict().passed());
        details.put("failed_items", outcome.verdict().failedItems());
        outcome.proposal()
                .ifPresent(proposal -> details.put("ground", proposal.ground().word()));
        if (line.words() != null) {
            details.put("words", Objects.requireNonNull(line.words()));
        }
        return new InspectionEvent(
                "outcome_" + line.kind(),
                new Subject("outcome", outcome.head().number()),
                line.actor(),
                line.at(),
                details);
    }
}
