package io.touchstone.penalty.appeal;

import io.touchstone.penalty.decision.DecisionMoved;
import io.touchstone.penalty.decision.DecisionState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A decision that is undone or cured by another way leaves nothing to appeal. */
@Component
class SettleAppeals {

    private final AppealBook book;

    SettleAppeals(AppealBook book) {
        this.book = book;
    }

    @EventListener
    void on(DecisionMoved moved) {
        DecisionState state = moved.decision().state();
        if (state == DecisionState.REVERSED || state == DecisionState.CURED) {
            book.settle(moved.decision().id(), moved.decision().number(), moved.at());
        }
    }
}
