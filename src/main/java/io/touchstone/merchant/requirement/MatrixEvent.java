package io.touchstone.merchant.requirement;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** What happened to a version of the requirement matrix. */
record MatrixEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static MatrixEvent of(String what, int version, Actor actor, Instant at, Map<String, ?> details) {
        return new MatrixEvent(
                "merchant.matrix_" + what,
                new Subject("requirement_matrix", Integer.toString(version)),
                actor,
                at,
                details);
    }
}
