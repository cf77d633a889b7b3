package io.touchstone.merchant.people;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** Who may speak for a shop changed; people by id only. */
record PeopleEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static PeopleEvent of(String what, String merchantId, Actor actor, Instant at, Map<String, ?> details) {
        return new PeopleEvent("merchant." + what, Subject.merchant(merchantId), actor, at, details);
    }
}
