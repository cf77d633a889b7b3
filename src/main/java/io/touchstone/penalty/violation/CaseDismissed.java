package io.touchstone.penalty.violation;

import io.touchstone.kernel.Actor;
import java.time.Instant;

/** A case ended without a decision; told to the other parts of the module in the same transaction, such as whoever answers reporters. */
public record CaseDismissed(CaseView dismissed, Dismissal ground, Instant at, Actor actor) {}
