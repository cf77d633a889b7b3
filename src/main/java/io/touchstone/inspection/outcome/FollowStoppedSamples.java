package io.touchstone.inspection.outcome;

import io.touchstone.inspection.sample.SampleMoved;
import io.touchstone.inspection.sample.SampleState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing follows from a sample whose custody broke (rules.md 8.2): what was under way about it ends. */
@Component
class FollowStoppedSamples {

    private final OutcomeBook book;

    FollowStoppedSamples(OutcomeBook book) {
        this.book = book;
    }

    @EventListener
    void on(SampleMoved moved) {
        if (moved.sample().state() == SampleState.STOPPED) {
            book.discard(moved.sample().id(), moved.at(), moved.actor());
        }
    }
}
