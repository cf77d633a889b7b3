package io.touchstone.penalty.decision;

import java.time.Instant;
import java.util.UUID;

/** Writes the statement of reasons without which no decision is told or takes effect (E5). */
public interface Statements {

    /**
     * Freezes the statement of a decision that was just decided and tells those whom it concerns, in the caller's transaction.
     *
     * @return the statement's id, which the decision keeps
     */
    UUID write(DecisionView decision, Instant at);
}
