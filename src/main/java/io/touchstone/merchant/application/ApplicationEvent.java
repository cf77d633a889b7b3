package io.touchstone.merchant.application;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happened to an application or a document, for the audit trail; by id only, never by name or number. */
record ApplicationEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static ApplicationEvent application(String what, UUID id, Actor actor, Instant at, Map<String, ?> details) {
        return new ApplicationEvent(
                "merchant.application_" + what, new Subject("application", id.toString()), actor, at, details);
    }

    static ApplicationEvent document(String what, UUID id, Actor actor, Instant at, Map<String, ?> details) {
        return new ApplicationEvent(
                "merchant.document_" + what, new Subject("document", id.toString()), actor, at, details);
    }

    static ApplicationEvent check(String what, UUID id, Actor actor, Instant at, Map<String, ?> details) {
        return new ApplicationEvent("merchant.check_" + what, new Subject("check", id.toString()), actor, at, details);
    }
}
