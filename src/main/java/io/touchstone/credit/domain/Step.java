package io.touchstone.credit.domain;

import io.touchstone.credit.StatementLine;
import org.jspecify.annotations.Nullable;

/**
 * What one event of a pair changed.
 *
 * @param at microseconds
 * @param outcome of the rating concerned, from this time on
 * @param points by which the pair's points changed, on whichever of its ratings
 * @param positive by which the number of positive ratings changed; likewise the other two
 * @param rule why the points are not what the event alone is worth, or null
 */
public record Step(
        long at,
        StatementLine.Kind kind,
        String orderId,
        int outcome,
        int points,
        int positive,
        int neutral,
        int negative,
        @Nullable String rule) {}
