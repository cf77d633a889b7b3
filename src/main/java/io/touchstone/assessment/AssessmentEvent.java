package io.touchstone.assessment;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/**
 * An act on schemes, assessments or certificates for the audit trail.
 *
 * @param verb the past tense after {@code assessment.}, such as {@code frozen}
 * @param details ids and facts, nothing personal
 */
public record AssessmentEvent(String verb, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "assessment." + verb;
    }
}
