package io.touchstone.inspection;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/**
 * An act of inspection for the audit trail; what other modules react to has events of its own.
 *
 * @param verb the past tense after {@code inspection.}, such as {@code plan_frozen}
 * @param details ids and facts; never who bought a sample or where it was sent
 */
public record InspectionEvent(String verb, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "inspection." + verb;
    }
}
