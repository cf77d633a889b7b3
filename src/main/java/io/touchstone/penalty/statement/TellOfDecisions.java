package io.touchstone.penalty.statement;

import io.touchstone.penalty.decision.DecisionMoved;
import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.decision.ReversalReport;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows each decision: tells the shop what came of it, and makes it public or takes it down, in the same transaction. */
@Component
class TellOfDecisions {

    private final Decisions decisions;
    private final LaterParts parts;
    private final Publications publications;
    private final StatementLetters letters;

    TellOfDecisions(Decisions decisions, LaterParts parts, Publications publications, StatementLetters letters) {
        this.decisions = decisions;
        this.parts = parts;
        this.publications = publications;
        this.letters = letters;
    }

    @EventListener
    void on(DecisionMoved moved) {
        DecisionView decision = moved.decision();
        switch (decision.state()) {
            case IN_FORCE -> {
                if (moved.from() != DecisionState.IN_FORCE) {
                    inForce(moved);
                }
            }
            case VARIED -> undone(decision, moved.at(), "varied");
            case REVERSED -> {
                undone(decision, moved.at(), "reversed");
                publications.takeDown(decision.id(), "reversed", moved.at(), moved.actor());
            }
            case CURED -> letters.tell(decision, "cured");
            case DRAFT, HELD, DELAYED, REFUSED, WITHDRAWN -> {}
        }
    }

    private void inForce(DecisionMoved moved) {
        if (parts.ladder(moved.decision(), moved.at())) {
            letters.tell(moved.decision(), "ladder");
        }
        publications.queue(moved.decision(), moved.at(), moved.actor());
    }

    private void undone(DecisionView decision, Instant at, String what) {
        List<ReversalReport> reports = decisions.reversals(decision.id());
        if (!reports.isEmpty()) {
            parts.correction(decision, reports.get(reports.size() - 1), at);
        }
        letters.tell(decision, what);
    }
}
