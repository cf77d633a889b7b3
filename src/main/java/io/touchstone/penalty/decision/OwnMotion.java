package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private static final String UNDO_GROUND = "undo_window";
    private static final Actor WINDOW = Actor.system("undo-window");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final DecisionRows rows;
    private final ReversalRequests requests;
    private final DecisionOrders orders;
    private final Undoing undoing;
    private final DecisionNews news;
    private final PlatformTime time;

    OwnMotion(
            DecisionRows rows,
            ReversalRequests requests,
            DecisionOrders orders,
            Undoing undoing,
            DecisionNews news,
            PlatformTime time) {
        this.rows = rows;
        this.requests = requests;
        this.orders = orders;
        this.undoing = undoing;
        this.news = news;
        this.time = time;
    }

    /** Whoever proposed the decision may ask as well; told again it asks once. */
    void ask(UUID once, UUID decisionId, List<UUID> effects, String reason, Instant at, Actor actor) {
        ask(new ReversalRequest(once, decisionId, effects, reason, actor.toString(), at, null), actor);
    }

    /** The undoing of all of it within its window, and only then (B9). */
    void ask(AskUndo undo) {
        ask(
                new ReversalRequest(
                        undo.once(),
                        undo.decisionId(),
                        List.of(),
                        undo.reason(),
                        undo.by().toString(),
                        undo.at(),
                        undo.until()),
                undo.by());
    }

    private void ask(ReversalRequest request, Actor actor) {
        if (requests.isKnown(request.id())) {
            return;
        }
        Instant at = request.requestedAt();
        List<UUID> effects = request.effects();
        Decision.demandStaff(actor);
        demandWindow(request, at);
        Decision decision = load(request.decisionId());
        requests.lapse(request.decisionId(), WINDOW.toString(), at);
        if (!decision.isUndoable()) {
            throw new Conflict(DecisionRule.DECISION_NOTHING_LEFT);
        }
        List<UUID> own =
                orders.own(decision).stream().map(effect -> effect.id()).toList();
        if (!own.containsAll(effects)) {
            throw new RuleViolation(DecisionRule.DECISION_EFFECT_FOLLOWS_POINTS);
        }
        if (!requests.add(request)) {
            throw new Conflict(DecisionRule.DECISION_REVERSAL_ASKED);
        }
        decision.note("reversal_asked", request.reason(), at, actor);
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
        if (confirmed) {
            demandWindow(request, at);
        }
        requests.decide(requestId, confirmed, words, actor.toString(), at);
        if (confirmed) {
            undoing.reverse(new ReverseDecision(
                    decisionId,
                    new HashSet<>(request.effects()),
                    request.undoUntil() == null ? GROUND : UNDO_GROUND,
                    decision.head().number(),
                    request.reason(),
                    at,
                    actor));
        } else {
            decision.note("reversal_declined", words, at, actor);
            finish(decision, at, actor);
        }
    }

    private void demandWindow(ReversalRequest request, Instant at) {
        Instant until = request.undoUntil();
        if (until != null && !at.isBefore(until)) {
            throw new RuleViolation(
                    DecisionRule.DECISION_UNDO_OVER, MINUTE.format(LocalDateTime.ofInstant(until, time.zone())));
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
