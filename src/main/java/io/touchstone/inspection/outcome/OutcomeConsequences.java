package io.touchstone.inspection.outcome;

import io.touchstone.inspection.InspectionFailed;
import io.touchstone.inspection.InspectionReversed;
import io.touchstone.inspection.outcome.StoredOutcome.Entry;
import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a final result brings with it, and what its reversal takes back. */
@Component
class OutcomeConsequences {

    private final Samples samples;
    private final OutcomeRows rows;
    private final OutcomeCalendar calendar;
    private final OutcomeRetests retests;
    private final ListingReviews reviews;
    private final CorrectionBook corrections;
    private final ApplicationEventPublisher events;

    OutcomeConsequences(
            Samples samples,
            OutcomeRows rows,
            OutcomeCalendar calendar,
            OutcomeRetests retests,
            ListingReviews reviews,
            CorrectionBook corrections,
            ApplicationEventPublisher events) {
        this.samples = samples;
        this.rows = rows;
        this.calendar = calendar;
        this.retests = retests;
        this.reviews = reviews;
        this.corrections = corrections;
        this.events = events;
    }

    void conclude(Outcome outcome, SampleView sample, Instant at, Actor actor) {
        StoredOutcome now = outcome.stored();
        samples.keepUntil(
                sample.id(),
                calendar.keepUntil(
                        sample.categoryCode(), now.verdict().counterfeit(), retests.isPerishable(sample.id()), at),
                actor);
        concludeSample(now, sample, at, actor);
        if (!now.verdict().passed()) {
            fail(now, sample, at, actor);
        }
    }

    /** A sample ends when nothing about it can be contested any more, and passes when everything did. */
    private void concludeSample(StoredOutcome now, SampleView sample, Instant at, Actor actor) {
        if (rows.isContested(sample.id())) {
            return;
        }
        if (sample.state() == SampleState.SEALED) {
            // The part of a retest came back untested, and the first result stands.
            samples.reported(sample.id(), at, actor);
        } else if (sample.state() != SampleState.REPORTED) {
            return;
        }
        boolean passed = !rows.hasFailed(sample.id());
        samples.conclude(sample.id(), passed, at, actor);
        events.publishEvent(new SampleConcluded(
                samples.find(sample.id()).orElseThrow(),
                passed,
                now.verdict().labId(),
                now.retested(),
                now.overturned(),
                at,
                actor));
    }

    private void fail(StoredOutcome now, SampleView sample, Instant at, Actor actor) {
        reviews.open(
                new ListingReviews.Failed(
                        now.head().id(),
                        now.head().number(),
                        sample.productId(),
                        sample.title(),
                        sample.merchantId(),
                        sample.gtin(),
                        sample.brand(),
                        sample.model()),
                at,
                actor);
        corrections.open(now.head(), at, actor);
        events.publishEvent(new InspectionFailed(
                sample.id(),
                sample.number(),
                sample.merchantId(),
                sample.productId(),
                sample.categoryCode(),
                now.verdict().failedItems(),
                now.verdict().safety(),
                now.verdict().counterfeit(),
                actor,
                at));
    }

    /** As if it had never been, from now on; the history shows both (ruling E6). */
    void reverse(Outcome outcome, SampleView sample, Entry line) {
        StoredOutcome now = outcome.stored();
        reviews.liftAll(now.head().id(), review -> true, "inspection result reversed", line.at(), line.actor());
        corrections.cancel(now.head().id(), line.at(), line.actor());
        events.publishEvent(new ResultReversed(sample.id(), now.verdict().passed(), line.at(), line.actor()));
        if (!now.verdict().passed()) {
            events.publishEvent(new InspectionReversed(
                    sample.id(),
                    sample.number(),
                    sample.merchantId(),
                    sample.productId(),
                    outcome.proposal().orElseThrow().ground().word(),
                    line.actor(),
                    line.at()));
        }
    }
}
