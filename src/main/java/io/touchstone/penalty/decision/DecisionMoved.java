package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import java.time.Instant;

/**
 * A decision came into another state; told to the other parts of the module in the same transaction, after its effects.
 *
 * @param from where it was; equal to the state of the decision when some effects of a varied one were undone
 */
public record DecisionMoved(DecisionView decision, DecisionState from, Instant at, Actor actor) {}
