package io.touchstone.penalty;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/**
 * An act on violations for the audit trail; what other modules react to has events of its own.
 *
 * @param verb the past tense after {@code penalty.}, such as {@code case_opened}
 * @param details ids and facts, nothing personal
 */
public record PenaltyEvent(String verb, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "penalty." + verb;
    }
}
