package io.touchstone.intake.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** One fact that arrived alone was taken. */
record FactRecorded(String kind, String key, Actor actor, Instant occurredAt) implements GovernanceEvent {

    @Override
    public String action() {
        return "intake.fact_recorded";
    }

    @Override
    public Subject subject() {
        return new Subject(kind, key);
    }

    @Override
    public Map<String, ?> details() {
        return Map.of();
    }
}
