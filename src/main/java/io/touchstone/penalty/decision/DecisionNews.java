package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Subject;
import io.touchstone.penalty.PenaltyDecided;
import io.touchstone.penalty.PenaltyEvent;
import io.touchstone.penalty.PenaltyReversed;
import io.touchstone.penalty.violation.Cases;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of a step: the audit trail, the case's timeline, the other parts of the module and other modules. */
@Component
class DecisionNews {

    private static final String PATH = "/admin/decisions/";

    private final DecisionReader reader;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    DecisionNews(DecisionReader reader, Cases cases, ApplicationEventPublisher events) {
        this.reader = reader;
        this.cases = cases;
        this.events = events;
    }

    /** Each line of the history that the step added, and the state it came into. */
    void tell(Decision decision, Instant at, Actor actor) {
        decision.entries().forEach(line -> tell(decision, line.kind(), at, actor));
        if (decision.state() != decision.came()) {
            events.publishEvent(new DecisionMoved(reader.view(decision.stored()), decision.came(), at, actor));
        }
    }

    /** Effects were undone, all of them or some (ruling E6). */
    void reversed(Decision decision, boolean whole, String ground, Instant at, Actor actor) {
        StoredDecision.Head head = decision.head();
        cases.note(
                head.caseId(),
                whole ? "decision_reversed" : "decision_varied",
                head.number(),
                PATH + head.number(),
                at,
                actor);
        events.publishEvent(new PenaltyReversed(
                head.id(), head.number(), head.caseNumber(), head.merchantId(), whole, ground, actor, at));
        events.publishEvent(new DecisionMoved(reader.view(decision.stored()), decision.came(), at, actor));
    }

    private void tell(Decision decision, String kind, Instant at, Actor actor) {
        StoredDecision.Head head = decision.head();
        cases.note(head.caseId(), "decision_" + kind, head.number(), PATH + head.number(), at, actor);
        if (kind.equals("effective")) {
            events.publishEvent(new PenaltyDecided(
                    head.id(),
                    head.number(),
                    head.caseNumber(),
                    head.merchantId(),
                    decision.content().ruleCode(),
                    actor,
                    at));
            return;
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("case_no", head.caseNumber());
        details.put("merchant_id", head.merchantId() == null ? "" : head.merchantId());
        details.put("rule", decision.content().ruleCode());
        details.put("held_for", decision.stored().heldFor());
        events.publishEvent(
                new PenaltyEvent("decision_" + kind, new Subject("decision", head.number()), actor, at, details));
    }
}
