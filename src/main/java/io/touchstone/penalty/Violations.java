package io.touchstone.penalty;

import java.time.Instant;

/** Asks how a merchant stands with its violations; everything is computed from the events known then. */
public interface Violations {

    /** As of an instant; zeros for one that nothing is known of. */
    ViolationStanding of(String merchantId, Instant asOf);
}
