package io.touchstone.job;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** Somebody asked a job to end early. */
public record JobCancelAsked(JobId job, String kind, Actor actor, Instant occurredAt) implements GovernanceEvent {

    @Override
    public String action() {
        return "job.cancel_asked";
    }

    @Override
    public Subject subject() {
        return new Subject("job", job.toString());
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("kind", kind);
    }
}
