package io.touchstone.merchant.factory;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happened about a visit or a checklist, for the audit trail. */
record FactoryEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static FactoryEvent audit(String what, UUID audit, Actor actor, Instant at, Map<String, ?> details) {
        return new FactoryEvent(
                "merchant.factory_" + what, new Subject("factory_audit", audit.toString()), actor, at, details);
    }

    static FactoryEvent checklist(String what, int version, Actor actor, Instant at) {
        return new FactoryEvent(
                "merchant.factory_checklist_" + what,
                new Subject("factory_checklist", Integer.toString(version)),
                actor,
                at,
                Map.of());
    }
}
