package io.touchstone.inspection.outcome;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.inspection.sample.NewSample;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What time alone brings: silence makes results final, corrections fall due, and what was corrected is sampled again. */
@Component
@Transactional
class FollowUps {

    private static final int BATCH = 50;

    private final OutcomeRows outcomes;
    private final OutcomeBook book;
    private final CorrectionRows rows;
    private final CorrectionBook corrections;
    private final Samples samples;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(
            OutcomeRows outcomes,
            OutcomeBook book,
            CorrectionRows rows,
            CorrectionBook corrections,
            Samples samples,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outcomes = outcomes;
        this.book = book;
        this.rows = rows;
        this.corrections = corrections;
        this.samples = samples;
        this.events = events;
        this.clock = clock;
    }

    /** Makes some results final that nobody contested in time, and answers how many. */
    int lapse() {
        Instant at = clock.instant();
        List<UUID> due = outcomes.lapsed(at, BATCH);
        due.forEach(id -> book.act(id, outcome -> outcome.lapse(at, OutcomeBook.SELF)));
        return due.size();
    }

    /** Tells of some corrections in which nothing was accepted in time, and answers how many. */
    int escalate() {
        Instant at = clock.instant();
        List<UUID> due = rows.overdue(at, BATCH);
        due.forEach(id -> corrections.act(id, correction -> correction.escalate(at, OutcomeBook.SELF)));
        return due.size();
    }

    /** Has some corrected products bought again under cover (rules.md 8.1, between the 60th and the 90th day). */
    int sample() {
        Instant at = clock.instant();
        List<UUID> due = rows.toFollow(at, BATCH);
        due.forEach(id ->
                corrections.act(id, correction -> correction.follow(again(correction, at), at, OutcomeBook.SELF)));
        return due.size();
    }

    private SampleId again(Correction correction, Instant at) {
        SampleView failed =
                samples.find(outcomes.sampleOf(correction.head().outcomeId())).orElseThrow();
        SampleView again = samples.add(
                        List.of(new NewSample(
                                null,
                                null,
                                Arm.FOLLOW_UP,
                                0,
                                1,
                                failed.productId(),
                                failed.merchantId(),
                                failed.categoryCode(),
                                failed.brand(),
                                failed.model(),
                                failed.gtin(),
                                failed.title(),
                                at)),
                        OutcomeBook.SELF)
                .get(0);
        events.publishEvent(new InspectionEvent(
                "follow_up_drawn",
                new Subject("sample", again.number()),
                OutcomeBook.SELF,
                at,
                Map.of("correction", correction.head().number(), "failed_sample", failed.number())));
        return again.id();
    }
}
