package io.touchstone.credit;

import org.jspecify.annotations.Nullable;

/**
 * The smallest change that lifts the level (F6).
 *
 * @param next null at the highest level
 * @param pointsMissing points up to the first of the next level; 0 at the highest
 */
public record CreditLift(@Nullable CreditLevel next, long pointsMissing) {}
