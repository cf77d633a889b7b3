package io.touchstone.penalty.decision;

import io.touchstone.penalty.violation.Cases;
import org.springframework.stereotype.Component;

/** Who hears that a decision was undone: its case is worked on again, and everybody else is told. */
@Component
class UndoingNews {

    private final Cases cases;
    private final DecisionNews news;

    UndoingNews(Cases cases, DecisionNews news) {
        this.cases = cases;
        this.news = news;
    }

    void tell(Decision decision, ReverseDecision command) {
        boolean whole = decision.state() == DecisionState.REVERSED;
        if (whole) {
            cases.backToWork(decision.head().caseId(), "decision_reversed", command.at(), command.actor());
        }
        news.reversed(decision, whole, command.ground(), command.at(), command.actor());
    }
}
