package io.touchstone.rulebook;

import io.touchstone.kernel.Actor;
import java.util.UUID;

/**
 * Works out what a draft of a rule would have changed, before it is published (E13, impact run). The module that lives by the rule
 * implements it; a rule that nobody covers is published without.
 */
public interface RuleReplay {

    boolean covers(RuleVersion draft);

    /** Starts to work it out, in the caller's transaction; done again it starts anew. */
    void start(RuleVersion draft, Actor actor);

    /** Whether the outcome for exactly these terms can be looked at. */
    boolean isDone(UUID draft);

    /** Where the outcome is shown, as a part for the draft's page. */
    String path(UUID draft);
}
