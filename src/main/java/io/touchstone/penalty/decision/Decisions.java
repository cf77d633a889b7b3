package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decisions, for the parts that state their reasons, hear appeals and follow them up; in the caller's transaction. */
public interface Decisions {

    /** @throws io.touchstone.kernel.NotFound when there is none */
    DecisionView find(UUID decisionId);

    Optional<DecisionView> byNumber(String number);

    /** The decisions of a case, oldest first. */
    List<DecisionView> ofCase(UUID caseId);

    /**
     * Undoes a decision in one transaction (ruling E6), wholly or partly.
     *
     * @throws io.touchstone.kernel.RuleViolation when the actor proposed or approved it
     * @throws io.touchstone.kernel.Conflict when nothing of it is left to undo
     */
    ReversalReport reverse(ReverseDecision command);

    /** A decision that waits out its days of grace was cured in time (E7): it never takes effect. */
    void cured(UUID decisionId, String reason, Instant at, Actor actor);

    /** The undoings of a decision, oldest first. */
    List<ReversalReport> reversals(UUID decisionId);
}
