package io.touchstone.credit.domain;

import org.jspecify.annotations.Nullable;

/**
 * How one rating stands at an instant.
 *
 * @param at its own time: given, or due by default
 * @param counted by ruling C4
 * @param points its share of the pair's points; the shares of a pair add up to them
 * @param rule why the share is not the outcome's worth, or null
 */
public record RatingState(
        OrderFact order,
        boolean byDefault,
        long at,
        int outcome,
        boolean voided,
        boolean counted,
        int points,
        @Nullable String rule) {}
