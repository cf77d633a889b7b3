package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposes a decision: a rehearsal tells whether one person is enough (ruling E3), and what really happens is weighed once more. */
@Component
class Proposing {

    private final Rehearsal rehearsal;
    private final DecisionSteps steps;
    private final TransactionTemplate transaction;

    Proposing(Rehearsal rehearsal, DecisionSteps steps, TransactionTemplate transaction) {
        this.rehearsal = rehearsal;
        this.steps = steps;
        this.transaction = transaction;
    }

    /** Not within a transaction: the rehearsal is one of its own and is over before the proposal begins. */
    void propose(UUID id, long seen, Instant at, Actor actor) {
        List<String> reasons = rehearsal.heldFor(id, at, actor);
        transaction.executeWithoutResult(status -> {
            if (reasons.isEmpty()) {
                steps.decideAlone(id, seen, at, actor);
            } else {
                steps.hold(id, seen, reasons, at, actor);
            }
        });
    }
}
