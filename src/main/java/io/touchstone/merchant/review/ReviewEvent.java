package io.touchstone.merchant.review;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happened in review, for the audit trail; ids and codes only. */
record ReviewEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static ReviewEvent application(String what, UUID application, Actor actor, Instant at, Map<String, ?> details) {
        return new ReviewEvent(
                "merchant." + what, new Subject("application", application.toString()), actor, at, details);
    }

    static ReviewEvent of(String what, String kind, String id, Actor actor, Instant at, Map<String, ?> details) {
        return new ReviewEvent("merchant." + what, new Subject(kind, id), actor, at, details);
    }
}
