package io.touchstone.inspection.outcome;

import io.touchstone.inspection.sample.SampleMoved;
import io.touchstone.inspection.sample.SampleState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nothing follows from a sample whose custody broke (rules.md 8.2): what was under way about it ends. One that followed up a correction
 * and is lost, or could not be bought, is followed by another.
 */
@Component
class FollowStoppedSamples {

    private final OutcomeBook book;
    private final CorrectionBook corrections;

    FollowStoppedSamples(OutcomeBook book, CorrectionBook corrections) {
        this.book = book;
        this.corrections = corrections;
    }

    @EventListener
    void on(SampleMoved moved) {
        SampleState state = moved.sample().state();
        if (state == SampleState.STOPPED) {
            book.discard(moved.sample().id(), moved.at(), moved.actor());
        }
        if (state == SampleState.STOPPED || state == SampleState.CANCELLED) {
            corrections.onSample(moved.sample().id(), correction -> correction.lose(moved.at(), moved.actor()));
        }
    }
}
