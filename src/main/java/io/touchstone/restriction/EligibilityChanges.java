package io.touchstone.restriction;

import java.time.Instant;
import java.util.UUID;

/** Where a module says, in its own transaction, that something else than a restriction changed what merchants may take part in. */
public interface EligibilityChanges {

    /**
     * A merchant came into another state: everybody who obeys eligibility has to ask anew.
     *
     * @param message the webhook that told it, whose delivery acknowledges it
     */
    void stateChanged(String merchantId, String state, UUID message, Instant at);
}
