package io.touchstone.penalty.removal;

import java.util.UUID;

/**
 * Draft a decision that takes a brand off every shelf.
 *
 * @param decisionId made when the form was shown; sent twice it is one
 * @param why the whole brand and not single listings: the deviation from what the rule orders
 */
public record MakeBrandRemoval(
        UUID decisionId, BrandChoice choice, String ruleCode, String facts, String reasons, String why) {}
