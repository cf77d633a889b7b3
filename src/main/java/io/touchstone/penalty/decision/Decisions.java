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

    /**
     * Asks to undo a decision within its undo window (B9).
     *
     * @throws io.touchstone.kernel.RuleViolation when the window is over
     */
    void askUndo(AskUndo command);

    /**
     * Another person confirms what was asked, and it is undone.
     *
     * @throws io.touchstone.kernel.RuleViolation when that person asked, had a hand in the decision, or the window is over
     */
    void confirmUndo(UUID decisionId, UUID request, Instant at, Actor actor);

    /** What somebody asked to undo and nobody answered yet. */
    Optional<ReversalRequest> openRequest(UUID decisionId);

    /** A decision that waits out its days of grace was cured in time (E7): it never takes effect. */
    void cured(UUID decisionId, String reason, Instant at, Actor actor);

    /** The undoings of a decision, oldest first. */
    List<ReversalReport> reversals(UUID decisionId);
}
