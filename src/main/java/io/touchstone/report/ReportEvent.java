package io.touchstone.report;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/**
 * An act on engagements, reports, packs, key figures or reviews for the audit trail.
 *
 * @param verb the past tense after {@code report.}, such as {@code engaged}
 * @param details ids and facts, nothing personal
 */
public record ReportEvent(String verb, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "report." + verb;
    }
}
