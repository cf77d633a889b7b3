package io.touchstone.rulebook;

/** What a rule orders, beside its words. */
public sealed interface RuleTerms permits ViolationTerms, LadderTerms {}
