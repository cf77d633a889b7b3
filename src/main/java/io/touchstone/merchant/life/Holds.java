package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.restriction.RestrictionScope;
import java.time.Instant;

/**
 * Holds of what a document, a register or a chain no longer covers (A3, A5, A7). A hold is a restriction of publishing and
 * of search for its scope alone, never of more; it ends by itself when its cause does.
 */
public interface Holds {

    /** Holds a scope for a cause; holding it twice for the same cause changes nothing. */
    void hold(String merchantId, RestrictionScope scope, Cause cause, String reason, Instant at, Actor actor);

    /** Ends every hold of a cause; nothing happens when there is none. */
    void release(Cause cause, String reason, Instant at, Actor actor);

    /**
     * Why something is held: {@code document}, {@code register} or {@code chain}, and the id of what it is about.
     */
    record Cause(Kind kind, String id) {

        /** What kinds of causes there are. */
        public enum Kind {
            DOCUMENT,
            REGISTER,
            CHAIN,
            /** A decision on a violation. */
            DECISION
        }
    }
}
