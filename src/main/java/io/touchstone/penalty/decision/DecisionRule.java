package io.touchstone.penalty.decision;

import io.touchstone.kernel.Rule;

/** What decisions refuse. */
public enum DecisionRule implements Rule {
    DECISION_STEP_REFUSED,
    DECISION_CHANGED,
    /** Who wrote or proposed it never decides about it (ruling E3). */
    DECISION_SAME_PERSON,
    DECISION_NOT_STAFF,
    /** What is approved is what was proposed, to the letter. */
    DECISION_CONTENT_CHANGED,
    DECISION_WITHOUT_RULE,
    DECISION_WITHOUT_EFFECT,
    DECISION_DEVIATION_UNEXPLAINED,
    /** The same facts were decided and taken back (E7). */
    DECISION_IMMUNE,
    /** What it would do changed while it was being decided. */
    DECISION_OUTCOME_CHANGED,
    DECISION_NOTHING_LEFT,
    DECISION_NOT_YET_IN_FORCE,
    /** What the ladder ordered goes with the points, not by itself. */
    DECISION_EFFECT_FOLLOWS_POINTS,
    DECISION_REVERSAL_ASKED,
    DECISION_REVERSAL_NONE,
    /** The window in which a removal is undone in one press is over (B9). */
    DECISION_UNDO_OVER;

    @Override
    public String module() {
        return "penalty";
    }
}
