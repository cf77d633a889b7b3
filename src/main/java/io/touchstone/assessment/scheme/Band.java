package io.touchstone.assessment.scheme;

import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;

/**
 * A grade by its lower bound (ruling Q1).
 *
 * @param from points of a hundred, included
 * @param stars none for "not reached"
 */
public record Band(BigDecimal from, int stars, Wording name) {}
