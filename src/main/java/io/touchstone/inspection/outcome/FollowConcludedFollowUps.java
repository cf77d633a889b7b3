package io.touchstone.inspection.outcome;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A follow-up sample that is final ends the correction it follows up (rules.md 8.1). */
@Component
class FollowConcludedFollowUps {

    private final CorrectionBook corrections;

    FollowConcludedFollowUps(CorrectionBook corrections) {
        this.corrections = corrections;
    }

    @EventListener
    void on(SampleConcluded concluded) {
        corrections.onSample(
                concluded.sample().id(),
                correction -> correction.conclude(concluded.passed(), concluded.at(), concluded.actor()));
    }
}
