package io.touchstone.penalty.points;

import io.touchstone.rulebook.ViolationClass;
import java.time.Instant;
import java.util.UUID;

/**
 * Points that a decision deducted, in the year in which it took effect (ruling E1).
 *
 * @param strike whether it is a case of counterfeiting that counts towards sealing (rules.md 3.4)
 */
record PointEvent(UUID id, UUID decisionId, ViolationClass violationClass, int points, boolean strike, Instant at) {}
