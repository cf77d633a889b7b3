package io.touchstone.audit;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** The whole trail was checked against its seals and checkpoints. */
public record ChainVerified(long seals, long findings, Actor actor, Instant occurredAt) implements GovernanceEvent {

    public static final String ACTION = "audit.chain_verified";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Subject subject() {
        return new Subject("audit", "chain");
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("seals", seals, "findings", findings, "intact", findings == 0);
    }
}
