package io.touchstone.inspection.outcome;

import io.touchstone.inspection.InspectionFailed;
import io.touchstone.inspection.outcome.StoredOutcome.Entry;
import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What each step of an outcome brings with it: the letter, the end of the sample, and what others are told of it. */
@Component
class OutcomeFollowers {

    private final Samples samples;
    private final OutcomeLetters letters;
    private final OutcomeCalendar calendar;
    private final ApplicationEventPublisher events;

    OutcomeFollowers(
            Samples samples, OutcomeLetters letters, OutcomeCalendar calendar, ApplicationEventPublisher events) {
        this.samples = samples;
        this.letters = letters;
        this.calendar = calendar;
        this.events = events;
    }

    void follow(Outcome outcome, SampleView sample, Entry line) {
        switch (line.kind()) {
            case "final_passed", "final_failed" -> conclude(outcome, sample, line);
            default -> {}
        }
        letters.tell(outcome, line, Objects.requireNonNullElse(sample.title(), sample.productId()));
    }

    private void conclude(Outcome outcome, SampleView sample, Entry line) {
        StoredOutcome now = outcome.stored();
        boolean passed = now.verdict().passed();
        samples.keepUntil(
                sample.id(),
                calendar.keepUntil(sample.categoryCode(), now.verdict().counterfeit(), line.at()),
                line.actor());
        if (sample.state() == SampleState.REPORTED) {
            samples.conclude(sample.id(), passed, line.at(), line.actor());
            events.publishEvent(new SampleConcluded(
                    samples.find(sample.id()).orElseThrow(),
                    passed,
                    now.verdict().labId(),
                    now.retested(),
                    now.overturned(),
                    line.at(),
                    line.actor()));
        }
        if (!passed) {
            events.publishEvent(new InspectionFailed(
                    sample.id(),
                    sample.number(),
                    sample.merchantId(),
                    sample.productId(),
                    sample.categoryCode(),
                    now.verdict().failedItems(),
                    now.verdict().safety(),
                    now.verdict().counterfeit(),
                    line.actor(),
                    line.at()));
        }
    }
}
