package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The platform takes a decision back by itself: one person asks, another who has no part in it confirms (ruling E3). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnMotion {

    static final String GROUND = "own_motion";

    private final DecisionRows rows;
    private final ReversalRequests requests;
    private final DecisionOrders orders;
    private final Undoing undoing;
    private final DecisionNews news;

    OwnMotion(DecisionRows rows, ReversalRequests requests, DecisionOrders orders, Undoing undoing, DecisionNews news) {
        this.rows = rows;
        this.requests = requests;
        this.orders = orders;
        this.undoing = undoing;
        this.news = news;
    }

    /** Whoever proposed the decision may ask as well; told again it asks once. */
    void ask(UUID once, UUID decisionId, List<UUID> effects, String reason, Instant at, Actor actor) {
        if (requests.isKnown(once)) {
            return;
        }
        Decision.demandStaff(actor);
        Decision decision = load(decisionId);
        if (!decision.isUndoable()) {
            throw new Conflict(DecisionRule.DECISION_NOTHING_LEFT);
        }
        List<UUID> own =
                orders.own(decision).stream().map(effect -> effect.id()).toList();
        if (!own.containsAll(effects)) {
            throw new RuleViolation(DecisionRule.DECISION_EFFECT_FOLLOWS_POINTS);
        }
        if (!requests.add(new ReversalRequest(once, decisionId, effects, reason, actor.toString(), at))) {
            throw new Conflict(DecisionRule.DECISION_REVERSAL_ASKED);
        }
        decision.note("reversal_asked", reason, at, actor);
        finish(decision, at, actor);
    }

    void answer(UUID decisionId, UUID requestId, boolean confirmed, @Nullable String words, Instant at, Actor actor) {
        Decision.demandStaff(actor);
        Decision decision = load(decisionId);
        ReversalRequest request = requests.open(decisionId)
                .filter(open -> open.id().equals(requestId))
                .orElseThrow(() -> new Conflict(DecisionRule.DECISION_REVERSAL_NONE));
        if (request.requestedBy().equals(actor.toString())) {
            throw new RuleViolation(DecisionRule.DECISION_SAME_PERSON);
        }
        decision.demandOther(actor);
        requests.decide(requestId, confirmed, words, actor.toString(), at);
        if (confirmed) {
            undoing.reverse(new ReverseDecision(
                    decisionId,
                    new HashSet<>(request.effects()),
                    GROUND,
                    decision.head().number(),
                    request.reason(),
                    at,
                    actor));
        } else {
            decision.note("reversal_declined", words, at, actor);
            finish(decision, at, actor);
        }
    }

    private void finish(Decision decision, Instant at, Actor actor) {
        rows.save(decision);
        news.tell(decision, at, actor);
    }

    private Decision load(UUID id) {
        return rows.lock(id).orElseThrow(() -> new NotFound("decision", id.toString()));
    }
}
